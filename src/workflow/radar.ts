import { recognise } from '../migration/recognise';
import type { CustomerName, Radar } from '../migration/ports';
import type { RadarEntry } from '../migration/radar';
import { given } from '../platform/given';
import type { World } from './deps';
import { inParallel } from './inParallel';

const customersAtOnce = 5;

type RadarWorld = Pick<World, 'customers' | 'subscriptions' | 'radarStore' | 'packs' | 'clock' | 'log'>;

/** Reads which customers still have retired subscriptions. A customer that can't be read keeps what was known. */
export function createRadar(world: RadarWorld): Radar {
  let inHand: Promise<void> | undefined;
  return {
    refresh: () => {
      inHand ??= readAll(world).finally(() => {
        inHand = undefined;
      });
      return inHand;
    },
  };
}

async function readAll(world: RadarWorld): Promise<void> {
  const read = await inParallel(world.customers.all(), customersAtOnce, (customer) => readOne(world, customer));
  const failed = read.filter((isRead) => !isRead).length;
  await world.radarStore.finishReading(world.clock.now().toISOString(), read.length - failed, failed);
  world.log.info('The radar has read the customers.', { count: read.length, failed });
}

async function readOne(world: RadarWorld, customer: CustomerName): Promise<boolean> {
  try {
    await world.radarStore.replace(customer.id, await entriesOf(world, customer));
    return true;
  } catch (error) {
    world.log.error('The radar could not read a customer.', error, { customerId: customer.id });
    return false;
  }
}

async function entriesOf({ subscriptions, packs, clock }: RadarWorld, customer: CustomerName): Promise<RadarEntry[]> {
  const all = await subscriptions.list(customer.id);
  const readAt = clock.now().toISOString();
  return all.flatMap((facts) => {
    const packId = recognise(facts, packs)?.packId;
    if (!packId) return [];
    const { id: subscriptionId, offerName, commerce, quantity, status, autoRenew, endsOn } = facts;
    const { id: customerId, name: customerName, domain } = customer;
    const entry = { customerId, customerName, domain, subscriptionId, packId, offerName, commerce };
    return [{ ...entry, quantity, status, autoRenew, readAt, ...given({ endsOn }) }];
  });
}
