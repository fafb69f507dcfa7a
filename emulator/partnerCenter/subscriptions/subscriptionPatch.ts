import type { SubscriptionChange } from '../../core/events';
import { currentStatus } from '../../core/lifecycle';
import type { Subscription } from '../../core/model';
import { quantityChange } from './quantityChange';
import { refuse } from '../refusal';
import { statusChange } from './statusChange';
import { etagOf } from './subscriptionShape';
import { bodyOf, text, uncased } from '../visit';
import type { CustomerVisit } from '../visit';

/** Checks the body and writes what it changes. What a body leaves out is not always left alone. */
export function patchSubscription(visit: CustomerVisit, subscription: Subscription): void {
  const body = bodyOf(visit);
  checkEtag(visit, subscription, body);
  if (currentStatus(subscription, visit.now) === 'deleted') {
    throw refuse(400, 2011, 'The subscription is deleted and can not be changed.');
  }
  const status = statusChange(visit, subscription, text(body['status'])?.toLowerCase());
  const asked: SubscriptionChange = {
    ...autoRenewChange(visit, subscription, body['autoRenewEnabled']),
    ...nameChange(body['friendlyName']),
    ...quantityChange(visit, subscription, body['quantity']),
    ...nextTermChange(subscription, body),
    ...status.change,
  };
  const change = onlyDifferences(subscription, asked);
  const followers = status.addonIds.map((subscriptionId) => ({ subscriptionId, change: status.change }));
  if (Object.keys(change).length === 0 && followers.length === 0) return;
  const changes = [{ subscriptionId: subscription.id, change }, ...followers];
  visit.write({ type: 'subscriptionsChanged', at: visit.now, customerId: visit.customer.id, changes });
}

/** The etag may travel in the header or in the body; only the older platform has one to compare. */
function checkEtag({ request }: CustomerVisit, subscription: Subscription, body: Record<string, unknown>): void {
  if (subscription.commerce !== 'legacy') return;
  const inBody = text(uncased(body['attributes'])['etag']);
  const sent = [request.headers['if-match'], inBody].filter((etag) => etag !== undefined && etag !== '');
  const current = etagOf(subscription);
  if (sent.some((etag) => etag?.replace(/^"|"$/g, '') !== current)) {
    throw refuse(400, 2055, 'The etag is stale: the subscription was changed since it was read.');
  }
}

function autoRenewChange(visit: CustomerVisit, subscription: Subscription, wanted: unknown): SubscriptionChange {
  const autoRenewEnabled = wanted ?? false;
  if (typeof autoRenewEnabled !== 'boolean') throw refuse(400, 3000, 'autoRenewEnabled is not a boolean.');
  if (autoRenewEnabled && !subscription.autoRenewEnabled && !canRenew(visit, subscription)) {
    throw refuse(400, 800093, 'The subscription is not eligible for auto-renew.');
  }
  return { autoRenewEnabled };
}

function canRenew({ house }: CustomerVisit, subscription: Subscription): boolean {
  const offer = house.catalogue.legacyOffers?.find(({ id }) => id === subscription.offerId);
  return offer?.isAutoRenewable ?? true;
}

function nameChange(wanted: unknown): SubscriptionChange {
  return typeof wanted === 'string' && wanted !== '' ? { friendlyName: wanted } : {};
}

function nextTermChange(subscription: Subscription, body: Record<string, unknown>): SubscriptionChange {
  const instructions = body['scheduledNextTermInstructions'] ?? null;
  if (instructions === null) return { scheduledNextTermInstructions: null };
  if (subscription.commerce === 'legacy') {
    throw refuse(403, 900263, 'The operation is not for legacy subscriptions.');
  }
  if (body['autoRenewEnabled'] !== true) {
    throw refuse(400, 800095, 'Next-term instructions need auto-renew to be on.');
  }
  return { scheduledNextTermInstructions: instructions };
}

function onlyDifferences(subscription: Subscription, asked: SubscriptionChange): SubscriptionChange {
  const entries = Object.entries(asked).filter(([key, value]) => {
    return JSON.stringify(subscription[key as keyof SubscriptionChange] ?? null) !== JSON.stringify(value ?? null);
  });
  return Object.fromEntries(entries);
}
