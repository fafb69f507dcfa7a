import type { Clock } from '../clock';
import { defined } from '../defined';
import { reasonOf } from '../pause';
import type { Ask, Law } from './law';
import type { Seen } from './learned';
import type { CommonPace, Want } from './sharing';
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
  readonly go: (sent: Sent) => void;
  readonly fail: (error: Error) => void;
}

interface Sent {
  readonly at: number;
  /** Units of the whole quota that each of its own counted for. */
  readonly count: number;
}

/** Its turn came when it was not to be sent any more, and it was not. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Longer than any answer lets wait: a look whether something has changed meanwhile. */
const longestMs = 60_000;

/** Who sends more than this between two looks uses a quota in earnest, even if nobody has to wait. */
const fewUnits = 10;

/** All that waits for one quota. Who goes first is told by rank, and how fast by the law. */
export class Lane {
  private readonly line = new WaitingLine<Waiting>();
  private parties = new Set<string>();
  private sentUnits = 0;
  private hasWaited = false;
  private sleeping: AbortController | undefined;
  private isPumping = false;

  constructor(
    private readonly clock: Clock,
    private readonly law: Law,
    /** For how many units of the whole quota each of ours counts, as others use it, too. */
    private readonly count: () => number = () => 1,
    /** Waited for first by what is of a rank below a purchase; soon over, whatever happens. */
    private readonly stepAside?: () => Promise<void>,
  ) {}

  /** Who had something to send since this was asked last; no parties where it was next to nothing. */
  wanted(): Want {
    const waiting = this.line.parties();
    const isInEarnest = waiting.size > 0 || this.hasWaited || this.sentUnits > fewUnits;
    const parties = isInEarnest ? this.parties.size : 0;
    [this.parties, this.sentUnits, this.hasWaited] = [waiting, 0, false];
    return { parties, ...defined({ pace: this.law.pace?.(this.now()) }) };
  }

  /** What others want has changed, and perhaps what all take the pace of the quota to be. */
  lookAnew(pace?: CommonPace): void {
    if (pace !== undefined) this.law.keepPace?.(pace, this.now());
    this.look();
  }

  private look(): void {
    this.sleeping?.abort();
  }

  /**
   * Sends when it may be sent, and tells the law what was heard.
   *
   * @param send throws only where nothing was sent: that no answer came is an outcome
   * @throws what `send` throws
   * @throws the signal's reason when aborted before
   * @throws TooLate when its turn came after `until`
   */
  async pass<T>(passage: Passage, send: () => Promise<T>, heardIn: (outcome: T) => QuotaAnswer): Promise<T> {
    const { units = 1, rank } = passage;
    if (rank !== 'purchase') await this.stepAside?.();
    const { at: sentAt, count } = await this.turn(passage, units);
    const gone = { units: units * count, sentAt };
    try {
      const outcome = await send();
      const { refused = 0, ...heard } = heardIn(outcome);
      this.law.answered({ ...heard, ...gone, refused: refused * count }, this.now());
      return outcome;
    } catch (error) {
      this.law.unsent?.(gone, this.now());
      throw error;
    } finally {
      this.look();
    }
  }

  /** Resolves when it may be sent. */
  private turn({ rank, whose = '', signal, until = Infinity }: Passage, units: number): Promise<Sent> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(reasonOf(signal));
      const end = (): void => signal?.removeEventListener('abort', leave);
      const waiting: Waiting = {
        ...{ rank, whose, units, until },
        go: (sent) => {
          end();
          resolve(sent);
        },
        fail: (error) => {
          end();
          reject(error);
        },
      };
      const leave = (): void => {
        this.line.leave(waiting);
        this.look();
        if (signal) reject(reasonOf(signal));
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.line.add(waiting);
      this.parties.add(whose);
      this.look();
      if (!this.isPumping) void this.pump();
    });
  }

  private async pump(): Promise<void> {
    this.isPumping = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      const count = this.count();
      const waitMs = this.law.waitFor(askOf(next, count), this.now());
      this.hasWaited ||= waitMs > 0;
      if (waitMs > 0) await this.sleep(Math.min(waitMs, longestMs));
      else this.release(next, count);
    }
    this.isPumping = false;
  }

  private next(): Next<Waiting> | undefined {
    const units = this.count();
    return this.line.next((rank) => this.law.waitFor({ rank, units, isOverdue: true }, this.now()) <= 0);
  }

  private release(next: Next<Waiting>, count: number): void {
    const now = this.now();
    if (now > next.item.until) {
      this.line.leave(next.item);
      return next.item.fail(new TooLate());
    }
    this.line.take(next.item);
    this.sentUnits += next.item.units;
    this.law.sending(askOf(next, count), now);
    next.item.go({ at: now, count });
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

const askOf = ({ item: { rank, units }, isOverdue }: Next<Waiting>, count: number): Ask => ({
  ...{ rank, isOverdue },
  units: units * count,
});
