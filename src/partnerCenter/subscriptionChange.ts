import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';

/** One thing to change of a subscription, and how to see that it already is so. */
export interface SubscriptionChange {
  readonly fields: Readonly<Record<string, unknown>>;
  isReached(subscription: Pick<SubscriptionFacts, 'status' | 'autoRenew'>): boolean;
}

export type ChangeName = 'suspend' | 'cancel' | 'autoRenewOff' | 'autoRenewOn';

const changes: Readonly<Record<ChangeName, SubscriptionChange>> = {
  suspend: {
    fields: { status: 'suspended' },
    // What comes after suspension is closed as well, and can't be set back to suspended.
    isReached: ({ status }) => ['suspended', 'disabled', 'deleted'].includes(status),
  },
  cancel: { fields: { status: 'deleted' }, isReached: ({ status }) => status === 'deleted' },
  autoRenewOff: {
    // What was scheduled for the next term can't stand without one, and would have the whole change refused.
    fields: { autoRenewEnabled: false, scheduledNextTermInstructions: null },
    isReached: ({ autoRenew }) => !autoRenew,
  },
  autoRenewOn: { fields: { autoRenewEnabled: true }, isReached: ({ autoRenew }) => autoRenew },
};

export const subscriptionChange = (name: ChangeName): SubscriptionChange => changes[name];
