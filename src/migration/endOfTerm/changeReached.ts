import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { endOfTerm } from './endOfTerm';
import { cancels, isAtTermEnd } from './scheduledAction';

/** What is changed of a subscription, one thing at a time. */
export type ChangeName = 'suspend' | 'endNow' | 'endAtTerm' | 'renewAgain' | 'reactivate';

const reached: Readonly<Record<ChangeName, (subscription: SubscriptionFacts) => boolean>> = {
  // What comes after suspension is closed as well, and can't be set back to suspended.
  suspend: ({ status }) => ['suspended', 'disabled', 'deleted'].includes(status),
  reactivate: ({ status }) => status === 'active',
  endNow: ({ status }) => status === 'deleted',
  endAtTerm: isSetToEnd,
  renewAgain: (subscription) => subscription.autoRenew && endOfTerm(subscription) === 'renews',
};

/**
 * Renewal off alone does not end a new-commerce subscription: the action has to read so, and alone. What stands beside it is
 * written over, because nobody knows which of the two Microsoft does.
 */
function isSetToEnd(subscription: SubscriptionFacts): boolean {
  if (subscription.status === 'deleted') return true;
  return !subscription.autoRenew && (subscription.commerce === 'legacy' || isCancelled(subscription));
}

function isCancelled({ scheduledActions = [], nextTermProduct }: SubscriptionFacts): boolean {
  const [action, ...others] = scheduledActions;
  if (action === undefined || others.length > 0 || nextTermProduct !== undefined) return false;
  return isAtTermEnd(action) && cancels(action);
}

/** Whether a subscription that was just read is as the change wants it. */
export const isReached = (name: ChangeName, subscription: SubscriptionFacts): boolean => reached[name](subscription);
