import type { Ask, Law } from '../../platform/quota/law';
import type { Seen } from '../../platform/quota/learned';
import type { Rank } from '../../platform/quota/waitingLine';

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
  private creditAt = 0;

  waitFor({ rank, isOverdue }: Ask, now: number): number {
    this.forget(now);
    const limit = rank === 'scan' && !isOverdue ? publishedLimit - reserved : publishedLimit;
    const held = this.heldUntil - now;
    return Math.max(held, this.waitForRoom(limit, now), rank === 'scan' ? this.waitForCredit(now) : 0);
  }

  sending({ rank }: { readonly rank: Rank }, now: number): void {
    this.sentAt.push(now);
    if (rank === 'scan') this.credit -= 1;
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

  private waitForRoom(limit: number, now: number): number {
    const mustLeave = this.sentAt[this.sentAt.length - limit];
    return mustLeave === undefined ? 0 : mustLeave + periodMs - now;
  }

  private waitForCredit(now: number): number {
    const passed = Math.max(0, now - this.creditAt);
    this.credit = Math.min(burst, this.credit + passed / scanGapMs);
    this.creditAt = now;
    return this.credit >= 1 ? 0 : Math.ceil((1 - this.credit) * scanGapMs);
  }
}
