import type { WorldEvent } from '../events';
import { seatBoundaries } from '../lifecycle';
import type { Customer, User, World } from '../model';
import { isEnabled, unitsOf } from '../seats';
import type { Auditor } from './auditor';

const changesSeats: readonly WorldEvent['type'][] = ['subscriptionsChanged', 'cartOrdered', 'orderSettled'];

/** What people are to have without a gap. */
export interface Due {
  /** SKUs of a customer that count; only those of them that are enabled by seats give anything. Empty = nobody is watched. */
  skuIds(customer: Customer): readonly string[];
  /** What somebody has at the reset, which is then watched. */
  atReset(customer: Customer, user: User, enabled: ReadonlySet<string>): ReadonlySet<string>;
  /** What somebody has at any later time. */
  now(customer: Customer, user: User, enabled: ReadonlySet<string>): ReadonlySet<string>;
}

/** How much somebody lacks, and since when. */
interface Gap {
  readonly lacks: number;
  readonly since: number;
}

/** The watch kept over one customer. */
interface Watch {
  readonly customer: Customer;
  readonly due: ReadonlyMap<string, ReadonlySet<string>>;
  enabled: ReadonlySet<string>;
  readonly gaps: Map<string, Gap>;
  reachedAt: number;
}

/**
 * Adds up the time in which people lack what they had at the reset, once for each thing that is lacking. A SKU is enabled by
 * seats, and seats come and go with time alone too, so a customer's time is walked boundary by boundary.
 */
export class MissingAuditor implements Auditor {
  private readonly watches = new Map<string, Watch>();
  private closedMs = 0;

  constructor(
    world: World,
    private readonly wanted: Due,
    resetAt: number,
  ) {
    for (const customer of world.customers.values()) {
      const skuIds = wanted.skuIds(customer);
      const enabled = enabledAmong(skuIds, customer, resetAt);
      const each = [...customer.users.values()].map(
        (user) => [user.id, wanted.atReset(customer, user, enabled)] as const,
      );
      const due = new Map(each.filter(([, things]) => things.size > 0));
      if (due.size === 0) continue;
      this.watches.set(customer.id, { customer, due, enabled, gaps: new Map(), reachedAt: resetAt });
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
      for (const { lacks, since } of watch.gaps.values()) open += lacks * (now - since);
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
    const enabled = enabledAmong(this.wanted.skuIds(watch.customer), watch.customer, at);
    if (sameMembers(enabled, watch.enabled)) return;
    watch.enabled = enabled;
    for (const userId of watch.due.keys()) this.look(watch, userId, at);
  }

  private look(watch: Watch, userId: string, at: number): void {
    const lacks = this.lacking(watch, userId);
    const gap = watch.gaps.get(userId);
    if (lacks === undefined || lacks === (gap?.lacks ?? 0)) return;
    if (gap) this.closedMs += gap.lacks * (at - gap.since);
    if (lacks === 0) watch.gaps.delete(userId);
    else watch.gaps.set(userId, { lacks, since: at });
  }

  private lacking({ customer, due, enabled }: Watch, userId: string): number | undefined {
    const user = customer.users.get(userId);
    const things = due.get(userId);
    if (!user || !things) return undefined;
    const has = this.wanted.now(customer, user, enabled);
    return [...things].filter((thing) => !has.has(thing)).length;
  }
}

const enabledAmong = (skuIds: readonly string[], customer: Customer, at: number): ReadonlySet<string> =>
  new Set(skuIds.filter((skuId) => isEnabled(unitsOf(customer, skuId, at))));

function sameMembers(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((member) => right.has(member));
}
