import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import type { PlacedOrder } from '../migration/plan/placedOrder';
import type { Orders, Subscriptions } from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Send } from './http/call';
import { readAll } from './http/collection';
import { isMarked } from './isMarked';
import { placedOrder } from './placedOrder';
import { findInRecords } from './purchaseRecords';
import { Order } from './schemas/order';

/** Looks among subscriptions first: an order can take a quarter of an hour to be listed. */
export const createOrders = (send: Send, clock: Clock, subscriptions: Subscriptions): Orders => ({
  findByMark: async (customer, mark) => {
    const subscription = (await subscriptions.list(customer)).find((one) => isMarked(one.friendlyName, mark));
    if (subscription?.orderId !== undefined) return ofSubscription(subscription, subscription.orderId);

    const path = `/v1/customers/${customer}/orders`;
    const orders = await readAll(send, Order, { operation: 'orders.list', path });
    for (const order of orders) {
      const line = order.lineItems.find(({ friendlyName }) => isMarked(friendlyName, mark));
      if (line) return { ...placedOrder(order, line), ...(subscription ? { subscriptionId: subscription.id } : {}) };
    }
    return subscription && ofSubscription(subscription, subscription.id);
  },
  findInRecords: (customer, mark, since) => findInRecords(send, clock, customer, mark, since),
});

const ofSubscription = ({ id, quantity }: SubscriptionFacts, orderId: string): PlacedOrder => ({
  orderId,
  subscriptionId: id,
  seats: quantity,
});
