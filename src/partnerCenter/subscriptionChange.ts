import { endOfTerm } from '../migration/endOfTerm/endOfTerm';
import { cancels, isAtTermEnd } from '../migration/endOfTerm/scheduledAction';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';

/** One thing to change of a subscription, and how to see that it already is so. */
export interface SubscriptionChange {
  fields(subscription: Pick<SubscriptionFacts, 'commerce'>): Readonly<Record<string, unknown>>;
  isReached(subscription: SubscriptionFacts): boolean;
}

export type ChangeName = 'suspend' | 'endNow' | 'endAtTerm' | 'renewAgain' | 'reactivate';

/**
 * The wire of what is scheduled, as three independent code bases have it (docs/partner-center.md). Legacy subscriptions
 * know none of it: their renewal alone decides.
 */
const atTermEnd = (actionType: 'Cancel' | 'RenewToNewTerm') => ({
  scheduledActions: [{ scheduleType: 'TermEnd', actionType }],
});

const changes: Readonly<Record<ChangeName, SubscriptionChange>> = {
  suspend: {
    fields: () => ({ status: 'suspended' }),
    // What comes after suspension is closed as well, and can't be set back to suspended.
    isReached: ({ status }) => ['suspended', 'disabled', 'deleted'].includes(status),
  },
  reactivate: { fields: () => ({ status: 'active' }), isReached: ({ status }) => status === 'active' },
  endNow: { fields: () => ({ status: 'deleted' }), isReached: ({ status }) => status === 'deleted' },
  endAtTerm: {
    // What was scheduled for the next term can't stand without one, and would have the whole change refused.
    fields: ({ commerce }) => ({
      autoRenewEnabled: false,
      scheduledNextTermInstructions: null,
      ...(commerce === 'nce' ? atTermEnd('Cancel') : {}),
    }),
    isReached: isSetToEnd,
  },
  renewAgain: {
    fields: ({ commerce }) => ({ autoRenewEnabled: true, ...(commerce === 'nce' ? atTermEnd('RenewToNewTerm') : {}) }),
    isReached: (subscription) => subscription.autoRenew && endOfTerm(subscription) === 'renews',
  },
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

export const subscriptionChange = (name: ChangeName): SubscriptionChange => changes[name];
