import type { Clock } from '../../../src/platform/clock';

interface Timer {
  readonly at: number;
  readonly ring: () => void;
}

const idle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Time that jumps from one timer to the next, as soon as nobody has anything to do. */
export class EventClock implements Clock {
  private readonly timers = new Set<Timer>();
  private at = Date.parse('2026-11-22T10:00:00.000Z');
  readonly begun = this.at;

  now(): Date {
    return new Date(this.at);
  }

  /** Since it began. */
  get passedMs(): number {
    return this.at - this.begun;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = { at: this.at + ms, ring: resolve };
      this.timers.add(timer);
      const end = (): void => {
        this.timers.delete(timer);
        reject(signal?.reason as Error);
      };
      signal?.addEventListener('abort', end, { once: true });
    });
  }

  async runUntil(passedMs: number): Promise<void> {
    for (;;) {
      await idle();
      const next = [...this.timers].reduce<Timer | undefined>(
        (one, other) => (one && one.at <= other.at ? one : other),
        undefined,
      );
      if (next === undefined || next.at > this.begun + passedMs) break;
      this.timers.delete(next);
      this.at = next.at;
      next.ring();
    }
    this.at = Math.max(this.at, this.begun + passedMs);
  }
}
