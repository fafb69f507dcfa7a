import { hasEnded } from '../endOfTerm';
import type { WorldEvent } from '../events';
import type { World } from '../model';
import type { Auditor } from './auditor';
import { isShort } from './closures';
import { subscriptionIn } from './subscriptionIn';

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
      if (change.scheduledActions !== undefined) this.scheduled.set(subscriptionId, event.customerId);
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
      if (!known || !hasEnded(known.subscription, until)) continue;
      this.scheduled.delete(subscriptionId);
      if (isShort(known.customer, known.subscription.skuId, known.subscription.endsAt)) this.counted += 1;
    }
  }
}
