import type { CustomerName, CustomerReading, Scan, SubscriptionFacts } from '../../migration/ports';
import { onRadar } from '../../migration/radar/onRadar';
import type { RadarEntry } from '../../migration/radar/radar';
import { given } from '../../platform/given';
import { isOutOfService } from '../../platform/outOfService';
import type { World } from '../deps';
import { untilStopped } from '../persistently';

/**
 * Reads one customer and keeps what was read, or that it could not be read: then what was known of it stays.
 *
 * @throws once `stopping` has fired
 */
export async function readCustomer(
  world: ScanWorld,
  stopping: AbortSignal,
  scan: Scan,
  customer: CustomerName,
): Promise<void> {
  let reading: CustomerReading;
  try {
    reading = readingOf(world, scan, customer, await world.patientReads.subscriptions(customer.id));
  } catch (error) {
    if (stopping.aborted || isOutOfService(error)) throw error;
    world.log.error('The radar could not read a customer.', error, { customerId: customer.id });
    return untilStopped(world, stopping, () => world.scans.fail(customer.id, world.clock.now().toISOString()));
  }
  await untilStopped(world, stopping, () => world.scans.keep(customer.id, reading));
}

function readingOf(
  { packs, clock }: ScanWorld,
  { day }: Scan,
  customer: CustomerName,
  all: readonly SubscriptionFacts[],
): CustomerReading {
  const at = clock.now().toISOString();
  const entries = all.flatMap((facts) => onRadar(facts, customer, packs, { at, today: day }) ?? []);
  return { entries, at, day, ...given({ nearestEndOn: nearestEnd(all, entries) }) };
}

/** Of any of its subscriptions, or of a service. */
function nearestEnd(all: readonly SubscriptionFacts[], entries: readonly RadarEntry[]): string | undefined {
  const own = all.filter(({ status }) => status !== 'deleted').map(({ endsOn }) => endsOn);
  const ends = [...own, ...entries.map(({ serviceEndOn }) => serviceEndOn)];
  return ends.filter((end) => end !== undefined).sort()[0];
}
export type ScanWorld = Pick<World, 'scans' | 'patientReads' | 'scanTime' | 'packs' | 'clock' | 'log'>;
