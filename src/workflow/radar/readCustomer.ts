import type { CustomerName } from '../../migration/customerName';
import type { SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { CustomerReading, Scan } from '../../migration/ports';
import { onRadar } from '../../migration/radar/onRadar';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import type { RadarEntry } from '../../migration/radar/radar';
import { defined } from '../../platform/defined';
import { isOutOfService } from '../../platform/outOfService';
import type { RadarPorts } from '../deps';
import { untilStopped } from '../persistently';
import { withSegment } from '../readSegment';
import { priceEntries } from './priceEntries';

export type ScanPorts = Pick<RadarPorts, 'scans' | 'patientReads' | 'sources' | 'clock' | 'log'>;

interface ReadingScan extends Scan {
  readonly setToEnd: ReadonlySet<SubscriptionId>;
}

/**
 * Reads one customer and keeps what was read, or that it could not be read: then what was known of it stays. What is missing
 * leaves the radar, so only a list that was read in full may say so.
 *
 * @throws once `stopping` has fired
 */
export async function readCustomer(
  ports: ScanPorts,
  stopping: AbortSignal,
  scan: ReadingScan,
  customer: CustomerName,
): Promise<void> {
  let keep: () => Promise<void>;
  try {
    const all = await segmented(ports, stopping, customer, await ports.patientReads.subscriptions(customer.id));
    keep = keeping(ports, customer, all, await readingOf(ports, stopping, scan, { customer, all: all.items }));
  } catch (error) {
    if (stopping.aborted || isOutOfService(error)) throw error;
    ports.log.error('The radar could not read a customer.', error, { customerId: customer.id });
    keep = () => ports.scans.fail(customer.id, ports.clock.now().toISOString());
  }
  await untilStopped(ports, stopping, keep);
}

/** What the catalogue did not answer for counts as unread, and everything else that was read stands. */
async function segmented(
  ports: ScanPorts,
  stopping: AbortSignal,
  customer: CustomerName,
  listed: Reading<SubscriptionFacts>,
): Promise<Reading<SubscriptionFacts>> {
  const asked = await Promise.all(listed.items.map((facts) => segmentOf(ports, stopping, customer, facts)));
  const items = asked.filter((facts) => facts !== undefined);
  const silent = listed.items.filter((_, at) => asked[at] === undefined);
  return { ...listed, items, unread: [...listed.unread, ...silent.map(({ offerName: name }) => ({ name }))] };
}

async function segmentOf(
  { patientReads, sources, log }: ScanPorts,
  stopping: AbortSignal,
  { id: customerId }: CustomerName,
  facts: SubscriptionFacts,
): Promise<SubscriptionFacts | undefined> {
  try {
    return await withSegment(facts, sources, ({ productId, catalogSkuId, segment }) =>
      patientReads.catalogue.sku(customerId, productId, catalogSkuId, segment),
    );
  } catch (error) {
    if (stopping.aborted || isOutOfService(error)) throw error;
    log.error('The segment of a subscription could not be read.', error, { customerId, subscriptionId: facts.id });
    return undefined;
  }
}

function keeping(
  ports: ScanPorts,
  customer: CustomerName,
  all: Reading<SubscriptionFacts>,
  reading: CustomerReading,
): () => Promise<void> {
  if (isComplete(all)) return () => ports.scans.keep(customer.id, reading);
  const facts = { customerId: customer.id, read: all.items.length, unread: all.unread.length };
  ports.log.warn('The radar could not read all subscriptions of a customer.', facts);
  const { entries, at } = reading;
  return () => ports.scans.keepPart(customer.id, { entries, at, read: all.items.map(({ id }) => id) });
}

interface Read {
  readonly customer: CustomerName;
  readonly all: readonly SubscriptionFacts[];
}

async function readingOf(
  ports: ScanPorts,
  stopping: AbortSignal,
  { day, setToEnd }: ReadingScan,
  { customer, all }: Read,
): Promise<CustomerReading> {
  const at = ports.clock.now().toISOString();
  const read = all.flatMap((facts) => onRadar(facts, customer, ports.sources, { at, today: day, setToEnd }) ?? []);
  const entries = await priceEntries(ports, stopping, read, { customer: customer.id, all, at });
  return { entries, at, day, ...defined({ nearestEndOn: nearestEnd(all, entries) }) };
}

/** Of any of its subscriptions, or of a service. */
function nearestEnd(all: readonly SubscriptionFacts[], entries: readonly RadarEntry[]): string | undefined {
  const own = all.filter(({ status }) => status !== 'deleted').map(({ endsOn }) => endsOn);
  const ends = [...own, ...entries.map(({ serviceEndOn }) => serviceEndOn)];
  return ends.filter((end) => end !== undefined).sort()[0];
}
