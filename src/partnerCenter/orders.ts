import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { PlacedOrder } from '../migration/plan/placedOrder';
import type { Orders, Subscriptions } from '../migration/ports';
import { isComplete } from '../migration/reading';
import type { Clock } from '../platform/clock';
import type { Send } from './http/call';
import { readAll } from './http/collection';
import { isMarked } from '../migration/plan/isMarked';
import { markedOrder } from './placedOrder';
import { listedOrders } from './listedOrders';
import { orderById, readOrder } from './orderReading';
import { findInRecords } from './purchaseRecords';
import { Order } from './schemas/order';

/** Looks among subscriptions first: an order can take a quarter of an hour to be listed. */
export const createOrders = (
  send: Send,
  clock: Clock,
  subscriptions: Subscriptions,
  applicationId: string | undefined,
): Orders => ({
  findByMark: async (customer, mark, dead = []) => {
    const listed = await subscriptions.list(customer);
    const subscription = listed.items.find(
      (one) => isMarked(one.friendlyName, mark) && !dead.includes(one.orderId ?? ''),
    );
    if (subscription?.orderId !== undefined) return ofSubscription(subscription, subscription.orderId);

    const path = `/v1/customers/${customer}/orders`;
    const orders = await readAll(send, Order, { operation: 'orders.list', path });
    const order = orders.items.flatMap((one) => (dead.includes(one.id) ? [] : (markedOrder(one, mark) ?? [])))[0];
    if (order) return { ...order, ...(subscription ? { subscriptionId: subscription.id } : {}) };
    if (subscription) return ofSubscription(subscription, subscription.id);
    return [listed, orders].every(isComplete) ? undefined : 'notKnown';
  },
  findInRecords: (...sought) => findInRecords(send, clock, ...sought),
  statusOf: async (customer, orderId) => (await orderById(send, customer, orderId))?.status,
  read: (...which) => readOrder({ send, clock, subscriptions }, ...which),
  listed: (customer, since) => listedOrders({ send, clock, subscriptions, applicationId }, customer, since),
});

const ofSubscription = ({ id, quantity }: SubscriptionFacts, orderId: string): PlacedOrder => ({
  orderId,
  subscriptionId: id,
  seats: quantity,
});
