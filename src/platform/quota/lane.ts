import type { Clock } from '../clock';
import { reasonOf } from '../pause';
import type { Law } from './law';
import type { Seen } from './learned';
import { WaitingLine } from './waitingLine';
import type { Next, Rank } from './waitingLine';

export interface Passage {
  readonly rank: Rank;
  /** Whom it is about: within a rank each of these has one turn after the other. */
  readonly whose?: string;
  /** What it costs of the quota; 1 where it is left out. */
  readonly units?: number;
  /** Aborted while it waits, it is not sent. */
  readonly signal?: AbortSignal | undefined;
  /** In milliseconds; by then it is sent or not at all. */
  readonly until?: number | undefined;
}

/** What an answer told of the quota; empty where it said nothing of it. */
export type QuotaAnswer = Partial<Pick<Seen, 'refused' | 'retryAfterSeconds' | 'used' | 'isFailure'>>;

interface Waiting {
  readonly rank: Rank;
  readonly whose: string;
  readonly units: number;
  readonly until: number;
  readonly go: (sentAt: number) => void;
  readonly fail: (error: Error) => void;
}

/** Its turn came when it was not to be sent any more, and it was not. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Longer than any answer lets wait: a look whether something has changed meanwhile. */
const longestMs = 60_000;

/** All that waits for one quota. Who goes first is told by rank, and how fast by the law. */
export class Lane {
  private readonly line = new WaitingLine<Waiting>();
  private sleeping: AbortController | undefined;
  private isPumping = false;

  constructor(
    private readonly clock: Clock,
    private readonly law: Law,
  ) {}

  /**
   * Sends when it may be sent, and tells the law what was heard.
   *
   * @throws the signal's reason when aborted before
   * @throws TooLate when its turn came after `until`
   */
  async pass<T>(passage: Passage, send: () => Promise<T>, heardIn: (outcome: T) => QuotaAnswer): Promise<T> {
    const { units = 1 } = passage;
    const sentAt = await this.turn(passage, units);
    let heard: QuotaAnswer = { isFailure: true };
    try {
      const outcome = await send();
      heard = heardIn(outcome);
      return outcome;
    } finally {
      this.law.answered({ refused: 0, ...heard, units, sentAt }, this.now());
      this.sleeping?.abort();
    }
  }

  /** Resolves, with the instant, when it may be sent. */
  private turn({ rank, whose = '', signal, until = Infinity }: Passage, units: number): Promise<number> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const end = (): void => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        ...{ rank, whose, units, until },
        go: (sentAt) => {
          end();
          resolve(sentAt);
        },
        fail: (error) => {
          end();
          reject(error);
        },
      };
      const leave = (): void => {
        this.line.leave(waiting);
        this.sleeping?.abort();
        if (signal) reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.line.add(waiting);
      this.sleeping?.abort();
      if (!this.isPumping) void this.pump();
    });
  }

  private async pump(): Promise<void> {
    this.isPumping = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const waitMs = this.law.waitFor(askOf(next), this.now());
      if (waitMs > 0) await this.sleep(Math.min(waitMs, longestMs));
      else this.release(next);
    }
    this.isPumping = false;
  }

  private next(): Next<Waiting> | undefined {
    return this.line.next((rank) => this.law.waitFor({ rank, units: 1, isOverdue: true }, this.now()) <= 0);
  }

  private release(next: Next<Waiting>): void {
    const now = this.now();
    if (now > next.item.until) {
      this.line.leave(next.item);
      return next.item.fail(new TooLate());
    }
    this.line.take(next.item);
    this.law.sending(askOf(next), now);
    next.item.go(now);
  }

  private async sleep(ms: number): Promise<void> {
    this.sleeping = new AbortController();
    await this.clock.sleep(ms, this.sleeping.signal).catch(() => undefined);
    this.sleeping = undefined;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const askOf = ({ item: { rank, units }, isOverdue }: Next<Waiting>) => ({ rank, units, isOverdue });
