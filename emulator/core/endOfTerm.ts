import { addTerm, day, nextMidnight } from './calendar';
import type { ScheduledAction, Subscription } from './model';

/** `expires`: not renewed, with free days to think again. The others: a new term, an extended one, or no way back. */
export type EndOfTerm = 'renews' | 'extends' | 'ends' | 'expires';

/** Terms that end after 4 May 2026. */
const extendedTermsSince = Date.UTC(2026, 4, 5);
const cancellationWindowMs = 7 * day;

/** What becomes of an active subscription when its present term is over: a scheduled action decides first. */
export function endOfTerm(subscription: Subscription): EndOfTerm {
  const { autoRenewEnabled, endsAt, extendsByItself } = subscription;
  if (extendsByItself !== true || endsAt < extendedTermsSince) return goesOn(subscription) ? 'renews' : 'expires';
  const action = actionAtEnd(subscription);
  if (action) return outcomes[action.actionType];
  return autoRenewEnabled ? 'renews' : 'extends';
}

/** A transition is played as a renewal: what it leads to is in its instructions. */
const outcomes: Readonly<Record<ScheduledAction['actionType'], EndOfTerm>> = {
  Cancel: 'ends',
  RenewToExtendedServiceTerm: 'extends',
  RenewToNewTerm: 'renews',
  Transition: 'renews',
};

/** Renews, or rolls into what is scheduled after its term. */
const goesOn = ({ autoRenewEnabled, scheduledNextTermInstructions: next }: Subscription): boolean =>
  autoRenewEnabled || (next !== null && next !== undefined);

/** An action for a date counts where that date is the last day of the term; others are kept and not played. */
function actionAtEnd({ scheduledActions = [], endsAt }: Subscription): ScheduledAction | undefined {
  const lastDay = new Date(endsAt).toISOString().slice(0, 10);
  return scheduledActions.find(
    ({ scheduleType, effectiveDate }) => scheduleType === 'TermEnd' || effectiveDate?.slice(0, 10) === lastDay,
  );
}

/** When the next term begins: the service renews from midnight on, in a queue of up to 24 hours. */
const nextTermAt = ({ id, endsAt }: Subscription): number =>
  nextMidnight(endsAt) + ((parseInt(id.slice(0, 8), 16) || 0) % day);

/** Its term is over, and what follows still waits in the queue. */
export function isBetweenTerms(subscription: Subscription, now: number): boolean {
  const next = endOfTerm(subscription);
  return goesByItself(subscription) && now > subscription.endsAt && (next === 'renews' || next === 'extends');
}

/** It was to be cancelled when its term ended, and that has come: there is no way back. */
export function hasEnded(subscription: Subscription, now: number): boolean {
  return goesByItself(subscription) && now >= subscription.endsAt && endOfTerm(subscription) === 'ends';
}

const goesByItself = ({ extendsByItself, status }: Subscription): boolean =>
  extendsByItself === true && status === 'active';

/** The subscription as the ends of its terms have left it; what is stored is as of the last write. */
export function asOf(subscription: Subscription, now: number): Subscription {
  let current = subscription;
  while (goesByItself(current) && now > current.endsAt && now >= nextTermAt(current)) {
    const next = endOfTerm(current);
    if (next === 'ends' || next === 'expires') return current;
    current = next === 'renews' ? renewed(current) : extended(current);
  }
  return current;
}

function renewed(subscription: Subscription): Subscription {
  const { termDuration, extendedFrom } = subscription;
  const next = nextTerm(subscription, termDuration);
  const windowEndsAt = next.startsAt + cancellationWindowMs;
  return { ...subscription, ...next, cancellableUntil: extendedFrom === undefined ? windowEndsAt : next.endsAt };
}

/** Dearer, from month to month, renewing itself, and to be cancelled at any time. */
function extended(subscription: Subscription): Subscription {
  const { extendedFrom = subscription.offerId, offerName } = subscription;
  const next = nextTerm(subscription, 'P1M');
  return {
    ...subscription,
    ...next,
    extendedFrom,
    offerId: extendedOfferId(extendedFrom),
    offerName: offerName.endsWith(extendedName) ? offerName : `${offerName} ${extendedName}`,
    billingCycle: 'monthly',
    autoRenewEnabled: true,
    cancellableUntil: next.endsAt,
  };
}

const extendedName = 'Extended Service Term';

/** Invented: the real offers of extended terms are items of their own, known from price sheets only. */
function extendedOfferId(offerId: string): string {
  const [productId = '', skuId = '', availabilityId = ''] = offerId.split(':');
  return `${productId}:E${skuId.slice(1)}:${availabilityId.slice(0, -4)}E${availabilityId.slice(-3)}`;
}

/** What was scheduled has been done. */
const nextTerm = ({ endsAt }: Subscription, termDuration: string) => ({
  startsAt: nextMidnight(endsAt),
  endsAt: addTerm(endsAt, termDuration),
  termDuration,
  scheduledNextTermInstructions: null,
  scheduledActions: [],
});
