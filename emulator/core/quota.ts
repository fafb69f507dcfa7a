import { documentedLimits } from './settings';
import type { QuotaLimits, QuotaMode } from './settings';

export interface QuotaRule {
  /** Cost units allowed in `perMs`. */
  readonly limit: number;
  readonly perMs: number;
}

export interface QuotaVerdict {
  readonly allowed: boolean;
  readonly retryAfterSeconds: number;
  /** Share of the limit in use, 0 to 1 and beyond. */
  readonly used: number;
}

export interface Limiter {
  readonly limits: QuotaLimits;
  /** Attempts made while throttled still count where the rule is a window. Always allowed when quotas are off. */
  take(key: string, rule: QuotaRule, now: number, cost?: number): QuotaVerdict;
}

/** How often something was asked under one key, and how often it was refused. */
export interface QuotaCount {
  readonly key: string;
  readonly asked: number;
  readonly refused: number;
}

interface Meter {
  since: number;
  spent: number;
  asked: number;
  refused: number;
}

const free: QuotaVerdict = { allowed: true, retryAfterSeconds: 0, used: 0 };

/**
 * One meter per key. `window` counts in fixed windows, one after the other since `startedAt`, whoever asks when; `bucket`
 * refills steadily and starts full.
 */
export class SharedLimiter implements Limiter {
  private readonly meters = new Map<string, Meter>();

  constructor(
    public mode: QuotaMode,
    public startedAt = 0,
    public limits: QuotaLimits = documentedLimits,
  ) {}

  take(key: string, rule: QuotaRule, now: number, cost = 1): QuotaVerdict {
    if (this.mode === 'off') return free;
    const meter = this.meters.get(key) ?? { since: now, spent: 0, asked: 0, refused: 0 };
    this.meters.set(key, meter);
    const verdict =
      this.mode === 'window'
        ? takeFromWindow(meter, rule, this.beginOf(rule, now), now, cost)
        : takeFromBucket(meter, rule, now, cost);
    meter.asked += 1;
    if (!verdict.allowed) meter.refused += 1;
    return verdict;
  }

  /** Since the last `clear`. */
  counts(): readonly QuotaCount[] {
    return [...this.meters].map(([key, { asked, refused }]) => ({ key, asked, refused }));
  }

  /** Full again; windows begin anew where `startedAt` is given. */
  clear(startedAt = this.startedAt): void {
    this.startedAt = startedAt;
    this.meters.clear();
  }

  private beginOf({ perMs }: QuotaRule, now: number): number {
    return this.startedAt + Math.floor((now - this.startedAt) / perMs) * perMs;
  }
}

function takeFromWindow(meter: Meter, rule: QuotaRule, begin: number, now: number, cost: number): QuotaVerdict {
  if (meter.since !== begin) {
    meter.since = begin;
    meter.spent = 0;
  }
  meter.spent += cost;
  const allowed = meter.spent <= rule.limit;
  return {
    allowed,
    retryAfterSeconds: allowed ? 0 : Math.ceil((begin + rule.perMs - now) / 1000),
    used: meter.spent / rule.limit,
  };
}

function takeFromBucket(meter: Meter, rule: QuotaRule, now: number, cost: number): QuotaVerdict {
  const perMs = rule.limit / rule.perMs;
  meter.spent = Math.max(0, meter.spent - (now - meter.since) * perMs);
  meter.since = now;
  const over = meter.spent + cost - rule.limit;
  if (over <= 0) meter.spent += cost;
  return {
    allowed: over <= 0,
    retryAfterSeconds: over <= 0 ? 0 : Math.max(1, Math.ceil(over / perMs / 1000)),
    used: meter.spent / rule.limit,
  };
}
