import type { PendingWrite, WriteFacts } from '../../../migration/chain/entry';
import { isReached } from '../../../migration/endOfTerm/changeReached';
import type { SubscriptionFacts } from '../../../migration/packs/subscriptionFacts';
import type { PlacedOrder } from '../../../migration/plan/placedOrder';
import type { PersonResult } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { RunPorts } from '../../deps';
import type { Scribe } from './scribe';

type WrittenPorts = Pick<RunPorts, 'carts' | 'purchases' | 'licences' | 'subscriptions' | 'people'>;

/** The ports of one run, of which every write outside is written down before it is sent, and again once it is known what became of it. */
export function written(ports: RunPorts, scribe: Scribe): RunPorts {
  const { carts, licences, people } = ports;
  const own: WrittenPorts = {
    carts: {
      create: (...given) => carts.create(...given),
      attest: (...given) => carts.attest(...given),
      get: (...given) => carts.get(...given),
      checkout: (customer, cartId, requestId) => carts.checkout(customer, cartId, requestId, scribe),
    },
    purchases: writtenPurchases(ports.purchases, scribe),
    licences: {
      skus: (...given) => licences.skus(...given),
      holders: (...given) => licences.holders(...given),
      users: (...given) => licences.users(...given),
      groupNames: (...given) => licences.groupNames(...given),
      change: (customer, changes, when) => licences.change(customer, changes, when, scribe),
      setUsageLocation: (customer, user, country) => licences.setUsageLocation(customer, user, country, scribe),
    },
    subscriptions: writtenSubscriptions(ports.subscriptions, scribe),
    people: {
      nextPeople: (...given) => people.nextPeople(...given),
      everybody: (...given) => people.everybody(...given),
      peopleAfter: (...given) => people.peopleAfter(...given),
      among: (...given) => people.among(...given),
      recordPeople: async (id, results) => {
        const shown = await scribe.shown((one) => shownOf(one, results));
        await people.recordPeople(id, results, shown);
        scribe.keep(shown);
      },
    },
  };
  return { ...ports, ...own };
}

/** What was read of a person is written down with what is recorded of that one. */
function shownOf({ what, user }: PendingWrite, results: readonly PersonResult[]) {
  const result = what === 'licences' ? results.find(({ userId }) => userId === user) : undefined;
  if (result === undefined) return undefined;
  return result.state === 'done' ? { isDone: true } : { isDone: false, code: result.failure.code };
}

/** Each reading of a subscription shows whether what was changed of it is so by now; that it is not yet says nothing. */
export function writtenSubscriptions(subscriptions: RunPorts['subscriptions'], scribe: Scribe) {
  const read = async (reading: Promise<SubscriptionFacts>): Promise<SubscriptionFacts> => {
    const facts = await reading;
    await scribe.writeShown((one) => {
      const { what, subscription } = one;
      if (what === 'checkout' || what === 'licences' || what === 'usageLocation') return undefined;
      const { status, autoRenew } = facts;
      const isSo = subscription === facts.id && isReached(what, facts);
      return isSo ? { isDone: true, found: { status, autoRenew } } : undefined;
    });
    return facts;
  };
  return {
    list: (...given) => subscriptions.list(...given),
    get: (...given) => read(subscriptions.get(...given)),
    skuOf: (...given) => subscriptions.skuOf(...given),
    close: (customer, id, action, insist) => read(subscriptions.close(customer, id, action, insist, scribe)),
    reactivate: (customer, id) => read(subscriptions.reactivate(customer, id, scribe)),
    setAutoRenew: (customer, id, on) => read(subscriptions.setAutoRenew(customer, id, on, scribe)),
  } satisfies RunPorts['subscriptions'];
}

const foundIn = ({ orderId: order, seats, subscriptionId: subscription }: Partial<PlacedOrder>): WriteFacts =>
  defined({ order, seats, subscription });

/** What became known of a checkout whose answer had told nothing. */
export function writtenPurchases(purchases: RunPorts['purchases'], scribe: Scribe): RunPorts['purchases'] {
  const show = (isDone: boolean, found?: WriteFacts) =>
    scribe.writeShown(({ what }) => (what === 'checkout' ? { isDone, ...defined({ found }) } : undefined));
  const bought = async (isTaken: boolean, order: Partial<PlacedOrder>) => {
    if (isTaken) await show(true, foundIn(order));
    return isTaken;
  };
  const acts: Pick<RunPorts['purchases'], 'latestAttempt' | 'confirmAttempt' | 'adoptOrder' | 'refuseAttempt'> = {
    // Whoever had found it may have died before it was written down.
    latestAttempt: async (id) => {
      const last = await purchases.latestAttempt(id);
      if (last !== undefined && last.state !== 'sent') await show(last.state === 'confirmed', foundIn(last));
      return last;
    },
    confirmAttempt: async (...given) => bought(await purchases.confirmAttempt(...given), given[2]),
    adoptOrder: async (...given) => bought(await purchases.adoptOrder(...given), given[2]),
    refuseAttempt: async (...given) => {
      await purchases.refuseAttempt(...given);
      await show(false);
    },
  };
  return Object.assign(Object.create(purchases) as RunPorts['purchases'], acts);
}
