import { randomUUID } from 'node:crypto';
import type { OutsideWrite } from '../../src/migration/chain/entry';
import { tellSending, told } from '../../src/migration/chain/told';
import type { CustomerId } from '../../src/migration/ids';
import type { Carts, LicenceChange, Licences, Subscriptions, Witness } from '../../src/migration/ports';
import type { FakeWorld } from './world';

const facts = { before: {}, after: {} };

async function tellChanges(
  witness: Witness | undefined,
  customer: CustomerId,
  changes: readonly LicenceChange[],
  change: Licences['change'],
): ReturnType<Licences['change']> {
  const writes = changes.map(({ userId: user }): OutsideWrite => {
    return { what: 'licences', requestId: randomUUID(), customer, user, ...facts };
  });
  await tellSending(witness, writes);
  const outcomes = await change(customer, changes);
  const results = { accepted: 'accepted', failed: 'refused', unsure: 'unknown' } as const;
  const answers = outcomes.map(({ result }, index) => ({
    requestId: writes[index]!.requestId,
    result: results[result],
  }));
  await witness?.answered(answers);
  return outcomes;
}

/** What the world is asked to write, told to whoever witnesses it as the real clients tell it. */
export function telling({
  carts,
  licences,
  subscriptionsPort,
}: Pick<FakeWorld, 'carts' | 'licences' | 'subscriptionsPort'>) {
  const changed = <T>(witness: Witness | undefined, write: Omit<OutsideWrite, 'before' | 'after' | 'requestId'>) => {
    const whole = { ...write, requestId: randomUUID(), ...facts };
    return (act: () => Promise<T>) => told(witness, whole, async () => ({ value: await act() }));
  };
  return {
    carts: {
      ...carts,
      checkout: (customer, cart, requestId, witness) =>
        told(witness, { what: 'checkout', requestId, customer, cart, ...facts }, async () => ({
          value: await carts.checkout(customer, cart, requestId),
        })),
    } satisfies Carts,
    licences: {
      ...licences,
      change: (customer, changes, when, witness) =>
        tellChanges(witness, customer, changes, (to, all) => licences.change(to, all, when)),
      setUsageLocation: (customer, user, country, witness) =>
        changed<void>(witness, { what: 'usageLocation', customer, user })(() =>
          licences.setUsageLocation(customer, user, country),
        ),
    } satisfies Licences,
    subscriptions: {
      ...subscriptionsPort,
      close: (customer, subscription, action, insist, witness) =>
        changed<Awaited<ReturnType<Subscriptions['close']>>>(witness, { what: action, customer, subscription })(() =>
          subscriptionsPort.close(customer, subscription, action, insist),
        ),
      reactivate: (customer, subscription, witness) =>
        changed<Awaited<ReturnType<Subscriptions['reactivate']>>>(witness, {
          what: 'reactivate',
          customer,
          subscription,
        })(() => subscriptionsPort.reactivate(customer, subscription)),
      setAutoRenew: (customer, subscription, on, witness) =>
        changed<Awaited<ReturnType<Subscriptions['setAutoRenew']>>>(witness, {
          what: on ? 'renewAgain' : 'endAtTerm',
          customer,
          subscription,
        })(() => subscriptionsPort.setAutoRenew(customer, subscription, on)),
    } satisfies Subscriptions,
  };
}
