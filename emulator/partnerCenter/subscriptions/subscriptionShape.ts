import { asOf } from '../../core/endOfTerm';
import { currentStatus, currentTermEnd } from '../../core/lifecycle';
import type { Customer, Subscription } from '../../core/model';
import { catalogueLinks } from '../catalogue/catalogueLinks';
import { dayInstant, plainInstant, preciseInstant, secondInstant } from '../instants';
import { link } from '../links';

/** A temporary mark of this version of a legacy subscription; new commerce has none. */
export function etagOf({ id, version }: Subscription): string {
  return Buffer.from(JSON.stringify({ id, version })).toString('base64');
}

/** Ids of the older commerce platform are written in capitals. */
export function shownId(subscription: Pick<Subscription, 'commerce'>, id: string): string {
  return subscription.commerce === 'legacy' ? id.toUpperCase() : id;
}

export function subscriptionBody(customer: Customer, stored: Subscription, now: number): Record<string, unknown> {
  const subscription = asOf(stored, now);
  const shown = shownId(subscription, subscription.id);
  const self = link(`/customers/${customer.id}/subscriptions/${shown}`);
  const parent = subscription.parentSubscriptionId;
  return {
    ...commonFields(subscription, now),
    ...(parent === null ? {} : { parentSubscriptionId: shownId(subscription, parent) }),
    ...(subscription.commerce === 'legacy' ? legacyFields(subscription) : newCommerceFields(subscription, now)),
    links: { ...linksOf(customer, subscription), self },
    orderId: subscription.orderId,
    attributes:
      subscription.commerce === 'legacy'
        ? { etag: etagOf(subscription), objectType: 'Subscription' }
        : { objectType: 'Subscription' },
  };
}

function commonFields(subscription: Subscription, now: number): Record<string, unknown> {
  const end = currentTermEnd(subscription, now);
  const status = currentStatus(subscription, now);
  return {
    id: shownId(subscription, subscription.id),
    offerId: shownId(subscription, subscription.offerId),
    offerName: subscription.offerName,
    friendlyName: subscription.friendlyName,
    quantity: subscription.quantity,
    unitType: 'Licenses',
    hasPurchasableAddons: false,
    commitmentEndDate: dayInstant(end),
    status,
    autoRenewEnabled: subscription.autoRenewEnabled,
    isTrial: false,
    billingType: 'license',
    billingCycle: subscription.billingCycle.toLowerCase(),
    termDuration: subscription.termDuration,
    isMicrosoftProduct: true,
    attentionNeeded: false,
    actionTaken: false,
    partnerId: subscription.partnerId,
    contractType: 'subscription',
    ...(status === 'expired' || status === 'disabled' ? { suspensionReasons: ['Expiration'] } : {}),
  };
}

function legacyFields(subscription: Subscription): Record<string, unknown> {
  return {
    creationDate: plainInstant(subscription.createdAt),
    effectiveStartDate: dayInstant(subscription.startsAt),
  };
}

function newCommerceFields(subscription: Subscription, now: number): Record<string, unknown> {
  const { cancellableUntil, promotionId, scheduledNextTermInstructions: scheduled, scheduledActions } = subscription;
  return {
    productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
    creationDate: preciseInstant(subscription.createdAt),
    effectiveStartDate: preciseInstant(subscription.startsAt),
    commitmentEndDateTime: secondInstant(currentTermEnd(subscription, now)),
    renewalTermDuration: '',
    publisherName: 'Microsoft Corporation',
    ...(promotionId === undefined ? {} : { promotionId }),
    ...(cancellableUntil === null ? {} : cancellation(subscription, cancellableUntil, now)),
    ...(scheduled === null || scheduled === undefined ? {} : { scheduledNextTermInstructions: scheduled }),
    ...(scheduledActions === undefined ? {} : { scheduledActions }),
  };
}

/** An extended term can be cancelled at any time, but its seats can't be given back one by one. */
function cancellation(subscription: Subscription, until: number, now: number): Record<string, unknown> {
  const expiresAt = preciseInstant(until);
  const quantity = now < until && subscription.extendedFrom === undefined ? subscription.quantity : 0;
  const details = quantity > 0 ? [{ quantity, allowedUntilDateTime: expiresAt }] : [];
  return {
    cancellationAllowedUntilDate: expiresAt,
    refundOptions: [{ type: 'Partial', expiresAt }],
    refundableQuantity: { totalQuantity: quantity, details },
  };
}

function linksOf(customer: Customer, subscription: Subscription): Record<string, unknown> {
  if (subscription.commerce === 'nce') return catalogueLinks(subscription.offerId, customer.country);
  return { offer: link(`/offers/${subscription.offerId.toUpperCase()}?country=${customer.country}`) };
}
