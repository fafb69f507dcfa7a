import type { CustomerId } from '../../migration/ids';
import { stillTold } from '../../migration/offers/orderedPrice';
import type { OrderedPrice } from '../../migration/offers/orderedPrice';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { mayCostMore } from '../../migration/radar/monthlyCost';
import type { RadarEntry } from '../../migration/radar/radar';
import { defined } from '../../platform/defined';
import { isOutOfService } from '../../platform/outOfService';
import type { RadarPorts } from '../deps';
import { untilStopped } from '../persistently';

export type PricePorts = Pick<RadarPorts, 'scans' | 'patientReads' | 'clock' | 'log'>;

interface Whose {
  readonly customer: CustomerId;
  readonly all: readonly SubscriptionFacts[];
  readonly at: string;
}

/**
 * Adds what their orders tell of prices to the entries that go on dearer, or may. Each order is asked once, not at each scan,
 * and none where nothing is dear. Without a price everything else that was read stands.
 *
 * @throws once `stopping` has fired
 */
export async function priceEntries(
  ports: PricePorts,
  stopping: AbortSignal,
  entries: readonly RadarEntry[],
  { customer, all, at }: Whose,
): Promise<readonly RadarEntry[]> {
  const orders = new Map(all.map(({ id, orderId }) => [id, orderId]));
  const dear = entries.filter(mayCostMore).flatMap((entry): Question[] => {
    const orderId = orders.get(entry.subscriptionId);
    return orderId === undefined ? [] : [{ entry, orderId, at }];
  });
  if (dear.length === 0) return entries;
  const told = await untilStopped(ports, stopping, () => ports.scans.orderedPrices(customer));
  const prices = new Map(
    dear.map(({ entry: { subscriptionId: id }, orderId }) => [id, stillTold(told.get(id), orderId, at)]),
  );
  for (const question of dear.filter(({ entry }) => prices.get(entry.subscriptionId) === undefined)) {
    const answer = await ask(ports, stopping, question);
    // Who gives no answer to one is not asked for the rest.
    if (answer === undefined) break;
    prices.set(question.entry.subscriptionId, answer);
  }
  return entries.map((entry) => ({ ...entry, ...defined({ ordered: prices.get(entry.subscriptionId) }) }));
}

interface Question {
  readonly entry: RadarEntry;
  readonly orderId: string;
  readonly at: string;
}

async function ask(
  { patientReads, log }: PricePorts,
  stopping: AbortSignal,
  { entry: { customerId, subscriptionId }, orderId, at }: Question,
): Promise<OrderedPrice | undefined> {
  try {
    const price = await patientReads.seatPrice(customerId, orderId, subscriptionId);
    return { orderId, askedAt: at, ...(price && { price }) };
  } catch (error) {
    if (stopping.aborted || isOutOfService(error)) throw error;
    log.warn('The price of a subscription could not be read.', { customerId, subscriptionId });
    return undefined;
  }
}
