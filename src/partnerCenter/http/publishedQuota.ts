import type { Ask, Law } from '../../platform/quota/law';
import type { Seen } from '../../platform/quota/learned';

/** The published limit of the Customer, Subscription and Order resources. */
const publishedLimit = 500;
/** A little longer than the minute, because requests do not arrive in the rhythm in which they leave. */
const periodMs = 60_500;
/** No quota asks for longer; a hold that lasts longer is of a clock that was put back since. */
const longestHoldMs = 2 * periodMs;
/** Left for calls somebody waits for, whenever they come. */
const reserved = 5;
/** So many calls of a scan may go at once; after that they go evenly, so that hardly anybody else has to wait. */
const burst = 60;
const scanGapMs = periodMs / publishedLimit;

/** Keeps within the quota, in whatever way it is counted: never more than the limit in any period. */
export class PublishedQuota implements Law {
  private readonly sentAt: number[] = [];
  private heldUntil = 0;
  private credit = burst;
  private fraction = 0;
  private creditAt = 0;

  waitFor({ rank, isOverdue, units }: Ask, now: number): number {
    this.forget(now);
    const limit = rank === 'scan' && !isOverdue ? publishedLimit - reserved : publishedLimit;
    const held = this.heldUntil - now;
    const room = this.waitForRoom(limit, Math.floor(units + this.fraction), now);
    return Math.max(held, room, rank === 'scan' ? this.waitForCredit(units, now) : 0);
  }

  /** One call is one unit, and more where other processes call as well. */
  sending({ rank, units }: Pick<Ask, 'rank' | 'units'>, now: number): void {
    const whole = Math.floor(units + this.fraction);
    this.fraction += units - whole;
    for (let count = 0; count < whole; count += 1) this.sentAt.push(now);
    if (rank === 'scan') this.credit -= units;
  }

  /** Partner Center has had enough: nothing goes for so long, because tries made meanwhile count as well. */
  answered({ refused, retryAfterSeconds = 1 }: Pick<Seen, 'refused' | 'retryAfterSeconds'>, now: number): void {
    if (refused === 0) return;
    this.heldUntil = Math.max(this.heldUntil, now + Math.min(retryAfterSeconds * 1_000, longestHoldMs));
  }

  /** Also what lies ahead: the clock was put back. */
  private forget(now: number): void {
    if ((this.sentAt.at(-1) ?? 0) > now) this.sentAt.length = 0;
    if (this.heldUntil - now > longestHoldMs) this.heldUntil = 0;
    while (this.sentAt[0] !== undefined && this.sentAt[0] <= now - periodMs) this.sentAt.shift();
  }

  /** A share may be smaller than one call; it goes when nothing else was sent. */
  private waitForRoom(limit: number, units: number, now: number): number {
    const mustLeave = this.sentAt[this.sentAt.length - 1 - Math.max(0, limit - units)];
    return mustLeave === undefined ? 0 : mustLeave + periodMs - now;
  }

  private waitForCredit(units: number, now: number): number {
    const passed = Math.max(0, now - this.creditAt);
    this.credit = Math.min(burst, this.credit + passed / scanGapMs);
    this.creditAt = now;
    const lacking = Math.min(units, burst) - this.credit;
    return lacking <= 0 ? 0 : Math.ceil(lacking * scanGapMs);
  }
}
