import type { SubscriptionChange, WorldEvent } from '../events';
import { shutsAt } from '../lifecycle';
import type { World } from '../model';
import type { Auditor } from './auditor';
import { isShort } from './closures';
import { subscriptionIn } from './subscriptionIn';
import type { Known } from './subscriptionIn';

/** Counts ends that a client had scheduled and that came while more people held the SKU than the other seats could carry. */
export class ScheduledEndAuditor implements Auditor {
  private counted = 0;
  /** What clients scheduled: subscriptions by id, with their customer's. */
  private readonly scheduled = new Map<string, string>();

  before(world: World, event: WorldEvent): void {
    if ('customerId' in event) this.look(world, event.at, event.customerId);
  }

  after(_world: World, event: WorldEvent): void {
    if (event.type !== 'subscriptionsChanged') return;
    for (const { subscriptionId, change } of event.changes) {
      if (mayEndBy(change)) this.scheduled.set(subscriptionId, event.customerId);
    }
  }

  whileHeld(world: World, now: number): number {
    this.look(world, now);
    return this.counted;
  }

  private look(world: World, until: number, only?: string): void {
    for (const [subscriptionId, customerId] of this.scheduled) {
      if (only !== undefined && only !== customerId) continue;
      const known = subscriptionIn(world, customerId, subscriptionId);
      const tookSeats = known && endsShort(known, until);
      if (tookSeats === undefined) continue;
      this.scheduled.delete(subscriptionId);
      if (tookSeats) this.counted += 1;
    }
  }
}

/** Whether its end took seats from people; undefined until it has come. */
function endsShort({ customer, subscription }: Known, until: number): boolean | undefined {
  const at = shutsAt(subscription);
  return at === undefined || at > until ? undefined : isShort(customer, subscription.skuId, at);
}

/** By what is scheduled, or, where nothing is extended, by its renewal alone. */
const mayEndBy = ({ scheduledActions, autoRenewEnabled }: SubscriptionChange): boolean =>
  scheduledActions !== undefined || autoRenewEnabled === false;
