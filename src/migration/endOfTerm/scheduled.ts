import { defined } from '../../platform/defined';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { endOfTerm } from './endOfTerm';
import type { EndOfTerm } from './endOfTerm';
import { cancels, renews } from './scheduledAction';
import type { ScheduledAction } from './scheduledAction';

/** What Partner Center was to do with a subscription at the end of its term, as it was read. */
export interface Scheduled {
  readonly actions: readonly ScheduledAction[];
  /** What is to follow this term, as `productId:skuId` as far as told. */
  readonly nextTermProduct?: string;
}

export const scheduledIn = ({
  scheduledActions: actions = [],
  nextTermProduct,
}: Pick<SubscriptionFacts, 'scheduledActions' | 'nextTermProduct'>): Scheduled => ({
  actions,
  ...defined({ nextTermProduct }),
});

/** That it renews is what becomes of it anyway, and that it is cancelled is what we want of it. */
const isOthers = (action: ScheduledAction): boolean => !renews(action) && !cancels(action);

/** Of what closing it would call off: what somebody has scheduled to follow. */
export const isCalledOff = ({ actions, nextTermProduct }: Scheduled): boolean =>
  nextTermProduct !== undefined || actions.some(isOthers);

/**
 * Whether something else is scheduled now than what was confirmed with it: somebody's plan, that is not to be written over
 * unseen. Nothing, and a cancellation, take nothing away; plans of releases that kept no schedule are not compared.
 */
export function isScheduledAnew(
  confirmed: { readonly endOfTerm?: EndOfTerm; readonly scheduled?: Scheduled },
  now: SubscriptionFacts,
): boolean {
  const { scheduled } = confirmed;
  const read = scheduledIn(now);
  if (scheduled === undefined || !isCalledOff(read) || read.actions.some(cancels)) return false;
  return endOfTerm(now) !== confirmed.endOfTerm || whatOf(read) !== whatOf(scheduled);
}

/** Without days, which move with the term. */
const whatOf = ({ actions, nextTermProduct }: Scheduled): string =>
  JSON.stringify([
    nextTermProduct,
    ...actions
      .filter(isOthers)
      .map(({ scheduleType, actionType, product }) =>
        [scheduleType.toLowerCase(), actionType.toLowerCase(), product].join(),
      ),
  ]);
