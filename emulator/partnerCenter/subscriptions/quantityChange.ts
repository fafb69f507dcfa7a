import type { CatalogueProduct } from '../../core/catalogue';
import type { SubscriptionChange } from '../../core/events';
import { currentStatus } from '../../core/lifecycle';
import type { Subscription } from '../../core/model';
import { soldAs } from '../../core/soldAs';
import { pooledSeats, productOf } from '../catalogue/catalogueItems';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';

export function quantityChange(visit: CustomerVisit, subscription: Subscription, wanted: unknown): SubscriptionChange {
  const quantity = wanted ?? subscription.quantity;
  if (typeof quantity !== 'number' || !Number.isInteger(quantity)) {
    throw refuse(400, 2000, 'quantity is not a whole number.');
  }
  if (quantity === subscription.quantity) return {};
  const status = currentStatus(subscription, visit.now);
  if (status === 'suspended') throw refuse(400, 800091, 'The quantity can not change while suspended.');
  if (status !== 'active') throw refuse(400, 2001, 'The subscription is not active.');
  checkLimits(visit, subscription, quantity);
  if (quantity < subscription.quantity) checkDecrease(visit, subscription);
  return { quantity };
}

function checkLimits(visit: CustomerVisit, subscription: Subscription, quantity: number): void {
  const { minimumQuantity, maximumQuantity } = limitsOf(visit, subscription);
  if (quantity < minimumQuantity) throw refuse(400, 900275, 'The quantity is outside the allowed range.');
  const pooled = pooledSeats(visit.customer, soldAs(subscription), visit.now);
  if (pooled - subscription.quantity + quantity > maximumQuantity) {
    throw refuse(400, 2002, 'The quantity is more than the offer allows.');
  }
}

type Limits = Pick<CatalogueProduct, 'minimumQuantity' | 'maximumQuantity'>;
const noLimits: Limits = { minimumQuantity: 1, maximumQuantity: Infinity };

function limitsOf({ house }: CustomerVisit, subscription: Subscription): Limits {
  const { catalogue } = house;
  const offerId = soldAs(subscription);
  if (subscription.commerce === 'legacy') return catalogue.legacyOffers?.find(({ id }) => id === offerId) ?? noLimits;
  return productOf(catalogue, offerId) ?? noLimits;
}

/** New commerce lets seats go only while the cancellation window is open; that of an extended term is not for seats. */
function checkDecrease({ now }: CustomerVisit, subscription: Subscription): void {
  if (subscription.commerce === 'legacy') return;
  const isExtended = subscription.extendedFrom !== undefined;
  if (!isExtended && subscription.cancellableUntil !== null && now <= subscription.cancellableUntil) return;
  throw refuse(400, 800090, 'Subscription quantity cannot be decreased.');
}
