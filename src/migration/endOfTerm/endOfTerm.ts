import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { extendedTerms } from './extendedTerms';
import { cancels, changesPlan, extendsTerm, isAtTermEnd, renews } from './scheduledAction';
import type { ScheduledAction } from './scheduledAction';

/**
 * What becomes of a subscription if nobody acts. `changes`: another plan follows. `extends`: it goes on month by month, and
 * dearer, as an Extended Service Term. `unknown`: what is read of it does not decide.
 */
export type EndOfTerm = 'renews' | 'changes' | 'extends' | 'ends' | 'unknown';

export type TermFacts = Pick<
  SubscriptionFacts,
  | 'status'
  | 'commerce'
  | 'autoRenew'
  | 'isRenewalUnread'
  | 'endsOn'
  | 'createdAt'
  | 'termDuration'
  | 'nextTermProduct'
  | 'scheduledActions'
>;

/** States out of which nothing goes on by itself. */
const over: ReadonlySet<string> = new Set(['suspended', 'expired', 'disabled', 'deleted']);

export const isOver = ({ status }: Pick<TermFacts, 'status'>): boolean => over.has(status);

/** From what is scheduled first; then from the instructions for the next term; then from the renewal. */
export function endOfTerm(facts: TermFacts): EndOfTerm {
  if (isOver(facts)) return 'ends';
  if (facts.isRenewalUnread) return 'unknown';
  if (facts.scheduledActions !== undefined && facts.scheduledActions.length > 0)
    return byActions(facts.scheduledActions, facts);
  if (facts.nextTermProduct !== undefined) return facts.autoRenew ? 'changes' : 'unknown';
  return facts.autoRenew ? 'renews' : withoutRenewal(facts);
}

/**
 * One thing at the end of the term that agrees with the renewal decides; anything else is not understood, as a cancellation
 * of what has instructions for a next term.
 */
function byActions(actions: readonly ScheduledAction[], { autoRenew, nextTermProduct }: TermFacts): EndOfTerm {
  const [action, ...others] = actions;
  if (action === undefined || others.length > 0 || !isAtTermEnd(action)) return 'unknown';
  const means = meanings.find(({ isSaid, renewal }) => renewal === autoRenew && isSaid(action))?.means ?? 'unknown';
  return means === 'ends' && nextTermProduct !== undefined ? 'unknown' : means;
}

const meanings: readonly {
  readonly isSaid: (action: ScheduledAction) => boolean;
  readonly renewal: boolean;
  readonly means: EndOfTerm;
}[] = [
  { isSaid: renews, renewal: true, means: 'renews' },
  { isSaid: changesPlan, renewal: true, means: 'changes' },
  { isSaid: cancels, renewal: false, means: 'ends' },
  { isSaid: extendsTerm, renewal: false, means: 'extends' },
];

/** Renewal off alone ended a subscription once; since then only new-commerce terms of old end by it. */
function withoutRenewal({ commerce, endsOn, createdAt, termDuration }: TermFacts): EndOfTerm {
  if (endsOn === undefined) return 'unknown';
  if (commerce === 'legacy' || endsOn <= extendedTerms.endsAfter) return 'ends';
  // Shorter terms that end now were bought or renewed since; of one of three years nobody tells.
  const isOfOld = createdAt === undefined || createdAt.slice(0, 10) < extendedTerms.boughtOrRenewedSince;
  if (termDuration === undefined) return 'unknown';
  return termDuration === 'P3Y' && isOfOld ? 'unknown' : 'extends';
}

/** Already in an extended term, by the name that its plan then bears. */
export const isInExtendedTerm = ({ offerName }: Pick<SubscriptionFacts, 'offerName'>): boolean =>
  /\bextended service term\b/i.test(offerName);

/** Whether its seats are gone after that day. Of one whose day nobody tells that is not known. */
export const endsBy = (facts: TermFacts, day: string): boolean =>
  endOfTerm(facts) === 'ends' && facts.endsOn !== undefined && facts.endsOn <= day;
