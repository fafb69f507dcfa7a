import type { Clock } from '../../platform/clock';

/** What was read, and since when that is known. */
export interface Dated<T> {
  readonly value: T;
  readonly readAt: string;
}

interface Kept<T> {
  readonly reading: Promise<Dated<T>>;
  readonly untilMs: number;
}

/** Offers change by the month; what is confirmed is read anew in any case. */
const keptMs = 5 * 60_000;

/**
 * Readings that are the same for many customers, asked once in minutes: the quota is everybody's. Whoever comes while one is
 * under way waits for it.
 *
 * Only what `isForAll` is shared. Anything else, and every failure, may be one customer's own trouble.
 */
export class SharedReadings<T> {
  private readonly kept = new Map<string, Kept<T>>();

  constructor(
    private readonly clock: Clock,
    private readonly isForAll: (value: T) => boolean,
  ) {}

  /** Whether one is there or under way; what comes of it may still be nobody else's. */
  has(key: string): boolean {
    return (this.kept.get(key)?.untilMs ?? 0) > this.nowMs();
  }

  async known(key: string): Promise<Dated<T> | undefined> {
    const known = this.has(key) ? await this.kept.get(key)?.reading.catch(() => undefined) : undefined;
    return known && this.isForAll(known.value) ? known : undefined;
  }

  keep(key: string, answer: Promise<T>): Promise<Dated<T>> {
    const readAt = this.clock.now().toISOString();
    const reading = answer.then((value) => ({ value, readAt }));
    // Whoever asked hears of a failure by `answer`.
    reading.catch(() => undefined);
    this.forgetOutdated();
    this.kept.delete(key);
    this.kept.set(key, { reading, untilMs: this.nowMs() + keptMs });
    return reading;
  }

  /** Keys are customers' and orders', too, of which there is no end. All are kept for as long, so the oldest come first. */
  private forgetOutdated(): void {
    const now = this.nowMs();
    for (const [key, { untilMs }] of this.kept) {
      if (untilMs > now) return;
      this.kept.delete(key);
    }
  }

  /** Something of it turned out to be stale. */
  forget(beginning: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(beginning)) this.kept.delete(key);
  }

  private readonly nowMs = (): number => this.clock.now().getTime();
}
