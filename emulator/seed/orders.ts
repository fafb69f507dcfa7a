import type { Customer, Order, Subscription } from '../core/model';

/** The order a seeded subscription came from, long before anybody here bought anything. */
export function seededOrder(subscription: Subscription, currency: Customer['currency']): Order {
  return {
    id: subscription.orderId,
    cartId: null,
    createdAt: subscription.createdAt,
    listedAt: subscription.createdAt,
    status: 'completed',
    currency,
    billingCycle: subscription.billingCycle,
    lines: [
      {
        id: 0,
        catalogItemId: subscription.offerId,
        friendlyName: subscription.friendlyName,
        quantity: subscription.quantity,
        billingCycle: subscription.billingCycle,
        termDuration: subscription.termDuration,
        participants:
          subscription.partnerId === '' ? [] : [{ key: 'transaction_reseller', value: subscription.partnerId }],
        orderGroup: '0',
        pricing: null,
        error: null,
        subscriptionId: subscription.id,
        productKey: subscription.offerId.split(':').slice(0, 2).join(':'),
      },
    ],
  };
}
