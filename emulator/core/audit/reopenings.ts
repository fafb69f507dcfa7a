import type { SubscriptionChange, WorldEvent } from '../events';
import type { ScheduledAction, Subscription, World } from '../model';
import type { Auditor } from './auditor';
import { subscriptionIn } from './subscriptionIn';

const isCancelled = (actions: readonly ScheduledAction[] = []): boolean =>
  actions.some(({ actionType }) => actionType === 'Cancel');

/** Counts how often a client opened again what was suspended, or took an end back that was scheduled. */
export class ReopeningAuditor implements Auditor {
  reopened = 0;

  before(world: World, event: WorldEvent): void {
    if (event.type !== 'subscriptionsChanged') return;
    const [asked] = event.changes;
    const known = asked && subscriptionIn(world, event.customerId, asked.subscriptionId);
    if (!known) return;
    const { subscription } = known;
    const isActive = subscription.status === 'suspended' && asked.change.status === 'active';
    if (isActive || takesEndBack(subscription, asked.change)) this.reopened += 1;
  }
}

/** Whatever changes the status in the middle of a term forgets what was scheduled, and takes nothing back. */
const takesEndBack = (
  { scheduledActions: before }: Subscription,
  { status, scheduledActions: after }: SubscriptionChange,
): boolean => isCancelled(before) && status === undefined && after !== undefined && !isCancelled(after);
