import type { ChangeName } from '../migration/endOfTerm/changeReached';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';

type Fields = (subscription: Pick<SubscriptionFacts, 'commerce'>) => Readonly<Record<string, unknown>>;

/**
 * The wire of what is scheduled, as three independent code bases have it (docs/partner-center.md). Legacy subscriptions
 * know none of it: their renewal alone decides.
 */
const atTermEnd = (actionType: 'Cancel' | 'RenewToNewTerm') => ({
  scheduledActions: [{ scheduleType: 'TermEnd', actionType }],
});

const fields: Readonly<Record<ChangeName, Fields>> = {
  suspend: () => ({ status: 'suspended' }),
  reactivate: () => ({ status: 'active' }),
  endNow: () => ({ status: 'deleted' }),
  // What was scheduled for the next term can't stand without one, and would have the whole change refused.
  endAtTerm: ({ commerce }) => ({
    autoRenewEnabled: false,
    scheduledNextTermInstructions: null,
    ...(commerce === 'nce' ? atTermEnd('Cancel') : {}),
  }),
  renewAgain: ({ commerce }) => ({
    autoRenewEnabled: true,
    ...(commerce === 'nce' ? atTermEnd('RenewToNewTerm') : {}),
  }),
};

/** What a change sets of a subscription, by the names of the wire. */
export const changedFields = (name: ChangeName, subscription: Pick<SubscriptionFacts, 'commerce'>) =>
  fields[name](subscription);
