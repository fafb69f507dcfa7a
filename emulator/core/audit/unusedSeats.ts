import { day, nextMidnight } from '../calendar';
import type { WorldEvent } from '../events';
import { currentStatus, currentTermEnd } from '../lifecycle';
import { skuIdsOf } from '../licences';
import type { Customer, World } from '../model';
import { unitsOf } from '../seats';
import type { Auditor } from './auditor';
import { subscriptionIn } from './subscriptionIn';
import type { Known } from './subscriptionIn';

interface Watch {
  readonly customerId: string;
  /** The first midnight after the term that ran when the client wrote, and later the next one to look at. */
  nextAt: number;
}

const renewalFields = ['status', 'autoRenewEnabled', 'scheduledNextTermInstructions', 'scheduledActions'] as const;

/**
 * Adds up the seats that are paid for day by day although nobody is left on them: of subscriptions that a client wrote to
 * after it had taken the last licence of their SKU, from the end of that term on. A day counts as it is found at 00:00 UTC.
 */
export class UnusedSeatAuditor implements Auditor {
  private counted = 0;
  /** By subscription. */
  private readonly watches = new Map<string, Watch>();
  /** `customer|sku` of which a client has taken the last licence. */
  private readonly emptied = new Set<string>();
  private touched: ReadonlySet<string> = new Set();

  before(world: World, event: WorldEvent): void {
    if (!('customerId' in event)) return;
    this.walk(world, event.at, event.customerId);
    if (event.type !== 'licencesSet') return;
    const customer = world.customers.get(event.customerId);
    const user = customer?.users.get(event.userId);
    const held = customer && user ? skuIdsOf(customer, user) : [];
    this.touched = new Set([...held, ...event.licences.map(({ skuId }) => skuId)]);
  }

  after(world: World, event: WorldEvent): void {
    const customer = 'customerId' in event ? world.customers.get(event.customerId) : undefined;
    if (!customer) return;
    if (event.type === 'licencesSet') this.noteEmptied(customer, event.at);
    const asked = writtenBy(event);
    if (asked !== undefined) this.watch(customer, asked, event.at);
  }

  seatDays(world: World, now: number): number {
    this.walk(world, now);
    return this.counted;
  }

  private noteEmptied(customer: Customer, at: number): void {
    for (const skuId of this.touched) {
      const key = `${customer.id}|${skuId}`;
      if (unitsOf(customer, skuId, at).consumed === 0) this.emptied.add(key);
      else this.emptied.delete(key);
    }
  }

  private watch(customer: Customer, subscriptionId: string, at: number): void {
    const subscription = customer.subscriptions.get(subscriptionId);
    if (!subscription || this.watches.has(subscriptionId)) return;
    if (!this.emptied.has(`${customer.id}|${subscription.skuId}`)) return;
    this.watches.set(subscriptionId, {
      customerId: customer.id,
      nextAt: nextMidnight(Math.max(at, currentTermEnd(subscription, at))),
    });
  }

  private walk(world: World, until: number, only?: string): void {
    for (const [subscriptionId, watch] of this.watches) {
      if (only !== undefined && only !== watch.customerId) continue;
      const known = subscriptionIn(world, watch.customerId, subscriptionId);
      if (!known) continue;
      for (; watch.nextAt <= until; watch.nextAt += day) this.counted += idleSeats(known, watch.nextAt);
    }
  }
}

function idleSeats({ customer, subscription }: Known, at: number): number {
  if (currentStatus(subscription, at) !== 'active') return 0;
  return unitsOf(customer, subscription.skuId, at).consumed > 0 ? 0 : subscription.quantity;
}

/** The subscription whose status, renewal or schedule a client wrote, also when that said what was so already. */
function writtenBy(event: WorldEvent): string | undefined {
  if (event.type === 'subscriptionUnchanged') return event.subscriptionId;
  const asked = event.type === 'subscriptionsChanged' ? event.changes[0] : undefined;
  return renewalFields.some((field) => asked?.change[field] !== undefined) ? asked?.subscriptionId : undefined;
}
