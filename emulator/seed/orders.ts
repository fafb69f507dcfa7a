import type { Customer, Order, Pricing, Subscription } from '../core/model';
import { pricingOf } from '../core/pricing';
import { productKeyOf } from '../core/soldAs';
import { products } from './catalogue/catalogue';

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
        pricing: pricingAt(subscription, currency),
        error: null,
        subscriptionId: subscription.id,
        productKey: productKeyOf(subscription.offerId),
      },
    ],
  };
}

const productOfItem = new Map(
  products.map((product) => [`${product.productId}:${product.skuId}:${product.availabilityId}`, product]),
);

/** Null for what is no longer in the catalogue, and for all that never was in the one of new commerce. */
function pricingAt(subscription: Subscription, currency: Customer['currency']): Pricing | null {
  const product = productOfItem.get(subscription.offerId);
  return product === undefined ? null : pricingOf(product, { currency }, subscription);
}
