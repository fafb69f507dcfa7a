import type { Clock } from '../../platform/clock';
import { WaitingLine } from './waitingLine';
import type { Next, Rank } from './waitingLine';

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

interface Waiting {
  readonly rank: Rank;
  readonly whose: string;
  readonly go: () => void;
}

/**
 * Keeps all calls of this process within the quota, in whatever way it is counted: never more than the limit in any
 * period. Who goes first is told by their rank, and each customer within it has one turn after the other.
 */
export class RequestQuota {
  private readonly sentAt: number[] = [];
  private readonly line = new WaitingLine<Waiting>();
  private heldUntil = 0;
  private credit = burst;
  private creditAt = 0;
  private sleeping: AbortController | undefined;
  private isPumping = false;

  constructor(private readonly clock: Clock) {}

  /** Resolves when this call may be sent. */
  turn(rank: Rank, whose = ''): Promise<void> {
    return new Promise((resolve) => {
      this.line.add({ rank, whose, go: resolve });
      this.sleeping?.abort();
      if (!this.isPumping) void this.pump();
    });
  }

  /** Partner Center has had enough: nothing goes for so long, because tries made meanwhile count as well. */
  hold(ms: number): void {
    this.heldUntil = Math.max(this.heldUntil, this.clock.now().getTime() + Math.min(ms, longestHoldMs));
  }

  private async pump(): Promise<void> {
    this.isPumping = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const waitMs = this.waitOf(next);
      if (waitMs > 0) await this.sleep(waitMs);
      else this.release(next.item);
    }
    this.isPumping = false;
  }

  private next(): Next<Waiting> | undefined {
    return this.line.next((rank) => this.waitFor(rank, publishedLimit) <= 0);
  }

  private release(waiting: Waiting): void {
    this.line.take(waiting);
    this.sentAt.push(this.clock.now().getTime());
    if (waiting.rank === 'scan') this.credit -= 1;
    waiting.go();
  }

  private async sleep(ms: number): Promise<void> {
    this.sleeping = new AbortController();
    await this.clock.sleep(ms, this.sleeping.signal).catch(() => undefined);
    this.sleeping = undefined;
  }

  private waitOf({ item: { rank }, isOverdue }: Next<Waiting>): number {
    return this.waitFor(rank, rank === 'scan' && !isOverdue ? publishedLimit - reserved : publishedLimit);
  }

  private waitFor(rank: Rank, limit: number): number {
    const now = this.clock.now().getTime();
    this.forget(now);
    const held = this.heldUntil - now;
    return Math.max(held, this.waitForRoom(limit, now), rank === 'scan' ? this.waitForCredit(now) : 0);
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
