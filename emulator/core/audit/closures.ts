import type { SubscriptionsChanged, WorldEvent } from '../events';
import { seatState } from '../lifecycle';
import type { Customer, World } from '../model';
import { unitsOf } from '../seats';
import type { Auditor } from './auditor';

/** Counts subscriptions that were closed while more people held their SKU than the other seats could carry. */
export class ClosureAuditor implements Auditor {
  closedWhileHeld = 0;
  private closing: string | null = null;

  before(world: World, event: WorldEvent): void {
    this.closing = event.type === 'subscriptionsChanged' ? closedBy(world, event) : null;
  }

  after(world: World, event: WorldEvent): void {
    if (event.type !== 'subscriptionsChanged' || this.closing === null) return;
    const customer = world.customers.get(event.customerId);
    const subscription = customer?.subscriptions.get(this.closing);
    if (!customer || !subscription) return;
    if (isShort(customer, subscription.skuId, event.at)) this.closedWhileHeld += 1;
  }
}

export function isShort(customer: Customer, skuId: string, at: number): boolean {
  const left = unitsOf(customer, skuId, at);
  return left.consumed > left.active;
}

/** The open subscription that a client closes; add-ons that go down with it are the service's doing. */
function closedBy(world: World, event: SubscriptionsChanged): string | null {
  const [asked] = event.changes;
  if (asked?.change.status !== 'suspended' && asked?.change.status !== 'deleted') return null;
  const subscription = world.customers.get(event.customerId)?.subscriptions.get(asked.subscriptionId);
  const wasOpen = subscription !== undefined && ['active', 'warning'].includes(seatState(subscription, event.at));
  return wasOpen ? asked.subscriptionId : null;
}
