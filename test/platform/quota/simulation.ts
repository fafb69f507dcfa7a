import { SharedLimiter } from '../../../emulator/core/quota';
import { LearnedLaw } from '../../../src/platform/quota/learnedLaw';

/** A vendor whose quota nobody is told. */
export interface Vendor {
  readonly quota: 'window' | 'bucket';
  readonly limit: number;
  readonly periodMs: number;
  /** How far the first window has come. */
  readonly intoWindowMs: number;
  /** ± a third. */
  readonly latencyMs: number;
  /** Whether answers tell how much of the limit is in use, from 0.8 on. */
  readonly tells: boolean;
}

export interface Played {
  readonly seconds: number;
  /** Of somebody who knows the quota, and whose requests take no time. */
  readonly optimumSeconds: number;
  /** What the units of one full limit take at least, as so many at once. */
  readonly sendingSeconds: number;
  readonly refusedShare: number;
  /** Requests sent before a wait was over of which an answer had told, and beside the first one after it. */
  readonly hasty: number;
}

const batch = 20;
const batchesAtOnce = 5;
const retryIsTold = (seconds: number) => (seconds > 0 ? { retryAfterSeconds: seconds } : {});

const nothing = (): void => undefined;

/** A number of 0 to 1, the same in each run. */
function dice(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Sends so many units by a clock that only ticks where something happens. */
export class Simulation {
  private now = 0;
  private happenings: { readonly at: number; readonly does: () => void }[] = [];
  private readonly law = new LearnedLaw(batchesAtOnce * batch);
  private readonly limiter: SharedLimiter;
  private readonly random: () => number;
  private left: number;
  private asked = 0;
  private refused = 0;
  private lastAt = 0;
  private heldUntil = 0;
  private isFirst = false;
  private hasty = 0;

  constructor(
    private readonly vendor: Vendor,
    private readonly units: number,
    seed = 1,
  ) {
    this.left = units;
    this.random = dice(seed);
    this.limiter = new SharedLimiter(vendor.quota, -vendor.intoWindowMs);
  }

  play(): Played {
    this.send();
    for (let next = this.next(); next !== undefined; next = this.next()) {
      this.now = next.at;
      next.does();
      this.send();
    }
    return {
      seconds: this.lastAt / 1_000,
      optimumSeconds: this.optimumMs() / 1_000,
      sendingSeconds: (this.vendor.limit * this.vendor.latencyMs) / (batchesAtOnce * batch) / 1_000,
      refusedShare: this.refused / this.asked,
      hasty: this.hasty,
    };
  }

  private next() {
    const first = this.happenings.reduce((one, other) => (other.at < one.at ? other : one), {
      at: Infinity,
      does: () => undefined,
    });
    if (first.at === Infinity) return undefined;
    this.happenings = this.happenings.filter((one) => one !== first);
    return first;
  }

  private send(): void {
    while (this.left > 0) {
      const ask = { rank: 'purchase', units: Math.min(batch, this.left), isOverdue: false } as const;
      const waitMs = this.law.waitFor(ask, this.now);
      if (waitMs > 0) return this.wake(this.now + waitMs);
      this.note();
      this.left -= ask.units;
      this.law.sending(ask, this.now);
      this.go(ask.units);
    }
  }

  private wake(at: number): void {
    this.happenings = this.happenings.filter(({ does }) => does !== nothing);
    if (at !== Infinity) this.happenings.push({ at, does: nothing });
  }

  private note(): void {
    if (this.now < this.heldUntil || this.isFirst) this.hasty += 1;
    this.isFirst = this.heldUntil > 0;
    this.heldUntil = 0;
  }

  private go(units: number): void {
    const sentAt = this.now;
    const wayMs = (this.vendor.latencyMs * (1 + (this.random() * 2 - 1) / 3)) / 2;
    this.happenings.push({ at: sentAt + wayMs, does: () => this.arrive(units, sentAt, wayMs) });
  }

  private arrive(units: number, sentAt: number, wayMs: number): void {
    const { limit, periodMs, tells } = this.vendor;
    const verdicts = Array.from({ length: units }, () =>
      this.limiter.take('writes', { limit, perMs: periodMs }, this.now),
    );
    const refused = verdicts.filter(({ allowed }) => !allowed).length;
    const used = verdicts.findLast(({ allowed }) => allowed)?.used ?? 0;
    this.asked += units;
    this.refused += refused;
    if (refused < units) this.lastAt = this.now;
    const seen = {
      ...{ units, refused, sentAt },
      ...retryIsTold(verdicts.at(-1)!.retryAfterSeconds),
      ...(tells && used >= 0.8 ? { used: Math.round(used * 100) / 100 } : {}),
    };
    this.happenings.push({ at: this.now + wayMs, does: () => this.hear(seen) });
  }

  private hear(seen: Parameters<LearnedLaw['answered']>[0]): void {
    this.left += seen.refused;
    this.isFirst = false;
    if (seen.refused > 0) this.heldUntil = Math.max(this.heldUntil, this.now + seen.retryAfterSeconds! * 1_000);
    this.law.answered(seen, this.now);
  }

  private optimumMs(): number {
    const { quota, limit, periodMs, intoWindowMs } = this.vendor;
    if (quota === 'bucket') return Math.max(0, ((this.units - limit) * periodMs) / limit);
    const windows = Math.ceil(this.units / limit) - 1;
    return windows === 0 ? 0 : windows * periodMs - intoWindowMs;
  }
}
