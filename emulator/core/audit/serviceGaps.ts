import type { Catalogue } from '../catalogue';
import type { WorldEvent } from '../events';
import { seatBoundaries } from '../lifecycle';
import { skuIdsOf } from '../licences';
import type { Customer, User, World } from '../model';
import { isEnabled, unitsOf } from '../seats';
import type { Auditor } from './auditor';

const changesSeats: readonly WorldEvent['type'][] = ['subscriptionsChanged', 'cartOrdered', 'orderSettled'];

/** The watch kept over one customer: who was served at reset, and since when somebody is not. */
interface Watch {
  readonly customer: Customer;
  readonly watched: ReadonlySet<string>;
  enabled: ReadonlySet<string>;
  readonly gapSince: Map<string, number>;
  reachedAt: number;
}

/**
 * Adds up the time in which a user, who held a retired or a replacement SKU with seats behind it at reset, holds none such.
 * A SKU is enabled by seats, and seats come and go with time alone too, so a customer's time is walked boundary by boundary.
 */
export class ServiceGapAuditor implements Auditor {
  private readonly watches = new Map<string, Watch>();
  private closedMs = 0;

  constructor(
    world: World,
    private readonly catalogue: Catalogue,
    resetAt: number,
  ) {
    for (const customer of world.customers.values()) {
      const enabled = this.enabledSkus(customer, resetAt);
      const served = [...customer.users.values()].filter((user) => isServed(customer, user, enabled));
      const watched = new Set(served.map((user) => user.id));
      if (watched.size === 0) continue;
      this.watches.set(customer.id, { customer, watched, enabled, gapSince: new Map(), reachedAt: resetAt });
    }
  }

  before(_world: World, event: WorldEvent): void {
    const watch = 'customerId' in event ? this.watches.get(event.customerId) : undefined;
    if (watch) this.walk(watch, event.at);
  }

  after(_world: World, event: WorldEvent): void {
    const watch = 'customerId' in event ? this.watches.get(event.customerId) : undefined;
    if (!watch) return;
    if (event.type === 'licencesSet') this.look(watch, event.userId, event.at);
    if (changesSeats.includes(event.type)) this.lookAtSeats(watch, event.at);
  }

  milliseconds(now: number): number {
    let open = 0;
    for (const watch of this.watches.values()) {
      this.walk(watch, now);
      for (const since of watch.gapSince.values()) open += now - since;
    }
    return this.closedMs + open;
  }

  private walk(watch: Watch, until: number): void {
    if (until <= watch.reachedAt) return;
    const boundaries = [...watch.customer.subscriptions.values()].flatMap(seatBoundaries);
    const passed = boundaries.filter((at) => at > watch.reachedAt && at <= until).sort((left, right) => left - right);
    for (const at of passed) this.lookAtSeats(watch, at);
    watch.reachedAt = until;
  }

  private lookAtSeats(watch: Watch, at: number): void {
    const enabled = this.enabledSkus(watch.customer, at);
    if (sameMembers(enabled, watch.enabled)) return;
    watch.enabled = enabled;
    for (const userId of watch.watched) this.look(watch, userId, at);
  }

  private look(watch: Watch, userId: string, at: number): void {
    const user = watch.customer.users.get(userId);
    if (!user || !watch.watched.has(userId)) return;
    const since = watch.gapSince.get(userId);
    if (!isServed(watch.customer, user, watch.enabled)) {
      if (since === undefined) watch.gapSince.set(userId, at);
      return;
    }
    if (since === undefined) return;
    this.closedMs += at - since;
    watch.gapSince.delete(userId);
  }

  private enabledSkus(customer: Customer, at: number): ReadonlySet<string> {
    const enabled = new Set<string>();
    for (const { skuId } of customer.subscriptions.values()) {
      const counts = this.catalogue.retiredSkuIds.has(skuId) || this.catalogue.replacementSkuIds.has(skuId);
      if (counts && isEnabled(unitsOf(customer, skuId, at))) enabled.add(skuId);
    }
    return enabled;
  }
}

function isServed(customer: Customer, user: User, enabled: ReadonlySet<string>): boolean {
  for (const skuId of skuIdsOf(customer, user)) if (enabled.has(skuId)) return true;
  return false;
}

function sameMembers(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((member) => right.has(member));
}
