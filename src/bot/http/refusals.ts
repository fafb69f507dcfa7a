import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';

const lineEveryMs = 60_000;
const mostNamed = 3;

/** Counts requests that were refused, so that many of them cost one line a minute, with nothing of theirs in it. */
export class Refusals {
  private readonly counts = new Map<string, number>();
  private toldAt = -Infinity;

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** `code` is one of ours, never something that came in. */
  note(code: string): void {
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
    const now = this.clock.now().getTime();
    if (now - this.toldAt < lineEveryMs) return;
    this.toldAt = now;
    const all = [...this.counts].sort(([, one], [, other]) => other - one);
    const count = all.reduce((sum, [, each]) => sum + each, 0);
    const named = all.slice(0, mostNamed).map(([name, each]) => `${name}:${each}`);
    this.log.warn('requests were refused at the door', { count, code: named.join('+') });
    this.counts.clear();
  }
}
