import type { SubscriptionChange, TermFacts } from '../../core/events';
import { asOf, hasEnded, isBetweenTerms } from '../../core/endOfTerm';
import { currentStatus } from '../../core/lifecycle';
import type { Subscription } from '../../core/model';
import { quantityChange } from './quantityChange';
import { refuse } from '../refusal';
import { actionsChange } from './scheduledActions';
import { statusChange } from './statusChange';
import { etagOf } from './subscriptionShape';
import { bodyOf, text, uncased } from '../visit';
import type { CustomerVisit } from '../visit';

/** Checks the body and writes what it changes. What a body leaves out is not always left alone. */
export function patchSubscription(visit: CustomerVisit, stored: Subscription): void {
  const body = bodyOf(visit);
  checkEtag(visit, stored, body);
  const { now, customer } = visit;
  if (currentStatus(stored, now) === 'deleted') {
    throw refuse(400, 2011, 'The subscription is deleted and can not be changed.');
  }
  const subscription = asOf(stored, now);
  const { change, addonIds, followersChange } = changeOf(visit, subscription, body);
  if (Object.keys(change).length === 0 && addonIds.length === 0) {
    visit.write({ type: 'subscriptionUnchanged', at: now, customerId: customer.id, subscriptionId: stored.id });
    return;
  }
  checkTerm(subscription, now);
  const changes = [
    { subscriptionId: stored.id, change, ...(stored === subscription ? {} : { terms: termFacts(subscription) }) },
    ...addonIds.map((subscriptionId) => ({ subscriptionId, change: followersChange })),
  ];
  visit.write({ type: 'subscriptionsChanged', at: now, customerId: customer.id, changes });
}

function changeOf(visit: CustomerVisit, subscription: Subscription, body: Record<string, unknown>) {
  const status = statusChange(visit, subscription, text(body['status'])?.toLowerCase());
  const change = onlyDifferences(subscription, {
    ...autoRenewChange(visit, subscription, body['autoRenewEnabled']),
    ...nameChange(body['friendlyName']),
    ...quantityChange(visit, subscription, body['quantity']),
    ...nextTermChange(subscription, body),
    ...actionsChange(subscription, body['scheduledActions']),
    ...status.change,
  });
  const isMidTermChange = change.quantity !== undefined || change.status !== undefined;
  const kept = isMidTermChange ? { ...change, ...onlyDifferences(subscription, nothingScheduled) } : change;
  return { change: kept, addonIds: status.addonIds, followersChange: status.change };
}

/** A change in the middle of a term takes what was scheduled for its end away, whatever the body brings back. */
const nothingScheduled = { scheduledNextTermInstructions: null, scheduledActions: [] };

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

/** What has ended for good stays so, and what waits for its next term has to be left alone until then. */
function checkTerm(subscription: Subscription, now: number): void {
  if (hasEnded(subscription, now)) throw refuse(400, 900279, 'The update of the subscription is no longer allowed.');
  if (isChanging(subscription) || (subscription.extendedFrom === undefined && isBetweenTerms(subscription, now))) {
    throw refuse(409, 900278, 'An operation on the subscription is pending. Try again after 24 hours.');
  }
}

/** Begun at the controls, and not made an end of. */
const isChanging = ({ transition }: Subscription): boolean => /^(started|inprogress)$/i.test(transition?.status ?? '');

function termFacts(subscription: Subscription): TermFacts {
  const { autoRenewEnabled, scheduledNextTermInstructions, scheduledActions = [], offerId, offerName } = subscription;
  const { extendedFrom, startsAt, endsAt, cancellableUntil, termDuration, billingCycle } = subscription;
  return {
    ...{ autoRenewEnabled, scheduledNextTermInstructions, scheduledActions, offerId, offerName },
    ...{ startsAt, endsAt, cancellableUntil, termDuration, billingCycle },
    ...(extendedFrom === undefined ? {} : { extendedFrom }),
  };
}

function onlyDifferences(subscription: Subscription, asked: SubscriptionChange): SubscriptionChange {
  const entries = Object.entries(asked).filter(([key, value]) => {
    return said(subscription[key as keyof SubscriptionChange]) !== said(value);
  });
  return Object.fromEntries(entries);
}

/** Nothing is nothing, whether it is missing, null or an empty list. */
const said = (value: unknown): string =>
  JSON.stringify(Array.isArray(value) && value.length === 0 ? null : (value ?? null));
