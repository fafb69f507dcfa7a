import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { PlacedOrder } from '../../migration/plan/placedOrder';
import type { CustomerId } from '../../migration/ids';
import type { Orders, Sighting, Subscriptions } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import type { Clock } from '../../platform/clock';
import type { Send } from '../http/call';
import { readAll } from '../http/collection';
import { isMarked } from '../../migration/plan/isMarked';
import { markedOrder } from './placedOrder';
import { listedOrders } from './listedOrders';
import { orderById, readOrder } from './orderReading';
import { findInRecords } from './purchaseRecords';
import { Order } from '../schemas/order';
import { lineOfSubscription, markedLines, orderOfLines } from '../severalLines';

/** Looks among subscriptions first: an order can take a quarter of an hour to be listed. */
export const createOrders = (
  send: Send,
  clock: Clock,
  subscriptions: Subscriptions,
  applicationId: string | undefined,
): Orders => ({
  findByMark: async (customer, mark, dead = [], lines = 1) => {
    const listed = await subscriptions.list(customer);
    const find = lines > 1 ? findLines : findOne;
    return find(send, listed, { customer, mark, dead, lines });
  },
  findInRecords: (...sought) => findInRecords(send, clock, ...sought),
  statusOf: async (customer, orderId) => (await orderById(send, customer, orderId))?.status,
  read: (...which) => readOrder({ send, clock, subscriptions }, ...which),
  listed: (customer, since) => listedOrders({ send, clock, subscriptions, applicationId }, customer, since),
});

interface Sought {
  readonly customer: CustomerId;
  readonly mark: string;
  readonly dead: readonly string[];
  readonly lines: number;
}

async function findOne(
  send: Send,
  listed: Reading<SubscriptionFacts>,
  { customer, mark, dead }: Sought,
): Promise<Sighting> {
  const subscription = listed.items.find(
    (one) => isMarked(one.friendlyName, mark) && !dead.includes(one.orderId ?? ''),
  );
  if (subscription?.orderId !== undefined) return ofSubscription(subscription, subscription.orderId);
  const orders = await readOrders(send, customer);
  const order = orders.items.flatMap((one) => (dead.includes(one.id) ? [] : (markedOrder(one, mark) ?? [])))[0];
  if (order) return { ...order, ...(subscription ? { subscriptionId: subscription.id } : {}) };
  if (subscription) return ofSubscription(subscription, subscription.id);
  return [listed, orders].every(isComplete) ? undefined : 'notKnown';
}

const readOrders = (send: Send, customer: CustomerId): Promise<Reading<Order>> =>
  readAll(send, Order, { operation: 'orders.list', path: `/v1/customers/${customer}/orders` });

/** As many of several lines as show: an order tells of each by its own id, a subscription that it is there. */
async function findLines(
  send: Send,
  listed: Reading<SubscriptionFacts>,
  { customer, mark, dead, lines }: Sought,
): Promise<Sighting> {
  const ours = listed.items.filter((one) => isMarked(one.friendlyName, mark) && !dead.includes(one.orderId ?? ''));
  const there = ours.map(lineOfSubscription);
  const isAll = ours.every(({ orderId }) => orderId !== undefined) && ours.length >= lines;
  if (isAll) return orderOfLines(there);
  const orders = await readOrders(send, customer);
  const ordered = orders.items.flatMap((one) => (dead.includes(one.id) ? [] : markedLines(one, mark)));
  const found = orderOfLines([...ordered, ...there]);
  return found ?? ([listed, orders].every(isComplete) ? undefined : 'notKnown');
}

const ofSubscription = ({ id, quantity }: SubscriptionFacts, orderId: string): PlacedOrder => ({
  orderId,
  subscriptionId: id,
  seats: quantity,
});
