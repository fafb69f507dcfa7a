import type { SubscriptionChange } from '../../core/events';
import { currentStatus } from '../../core/lifecycle';
import type { Subscription } from '../../core/model';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';

export interface StatusChange {
  readonly change: SubscriptionChange;
  /** Add-ons that follow their base. */
  readonly addonIds: readonly string[];
}

const unchanged: StatusChange = { change: {}, addonIds: [] };

export function statusChange(
  visit: CustomerVisit,
  subscription: Subscription,
  wanted: string | undefined,
): StatusChange {
  const present = currentStatus(subscription, visit.now);
  switch (wanted) {
    case undefined:
    case present.toLowerCase():
      return unchanged;
    case 'suspended':
      return suspend(visit, subscription, present);
    case 'active':
      return reactivate(visit, subscription, present);
    case 'deleted':
      return cancel(visit, subscription, present);
    default:
      throw refuse(400, 2000, 'status is active, suspended or deleted.');
  }
}

function suspend(visit: CustomerVisit, subscription: Subscription, present: string): StatusChange {
  if (present !== 'active') throw stateRefused(present, 'suspended');
  const change = { status: 'suspended', suspendedAt: visit.now };
  if (subscription.commerce === 'nce') {
    return { change: { ...change, autoRenewEnabled: false, scheduledNextTermInstructions: null }, addonIds: [] };
  }
  const addons = [...visit.customer.subscriptions.values()].filter(
    (each) => each.parentSubscriptionId === subscription.id && currentStatus(each, visit.now) === 'active',
  );
  return { change, addonIds: addons.map(({ id }) => id) };
}

function reactivate(visit: CustomerVisit, subscription: Subscription, present: string): StatusChange {
  if (present !== 'suspended' || visit.now >= subscription.endsAt) throw stateRefused(present, 'active');
  const parent = visit.customer.subscriptions.get(subscription.parentSubscriptionId ?? '');
  if (parent && currentStatus(parent, visit.now) !== 'active') {
    throw refuse(409, 27009, 'The parent subscription must be active first.');
  }
  return { change: { status: 'active', suspendedAt: null }, addonIds: [] };
}

function cancel(visit: CustomerVisit, subscription: Subscription, present: string): StatusChange {
  if (subscription.commerce === 'legacy') {
    throw refuse(403, 900263, 'The operation is not for legacy subscriptions.');
  }
  if (present !== 'active' && present !== 'suspended') throw stateRefused(present, 'deleted');
  const isOpen = subscription.cancellableUntil !== null && visit.now <= subscription.cancellableUntil;
  if (!isOpen && subscription.extendedFrom === undefined) {
    throw refuse(400, 900117, 'The subscription can only be cancelled within 7 days of purchase or renewal.');
  }
  return { change: { status: 'deleted', autoRenewEnabled: false }, addonIds: [] };
}

function stateRefused(present: string, wanted: string) {
  return refuse(400, 800040, `The subscription can not go from state ${present} to state ${wanted}.`);
}
