import type { QuotaMode } from './settings';

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
  /** Attempts made while throttled still count where the rule is a window. Always allowed when quotas are off. */
  take(key: string, rule: QuotaRule, now: number, cost?: number): QuotaVerdict;
}

interface Meter {
  since: number;
  spent: number;
}

const free: QuotaVerdict = { allowed: true, retryAfterSeconds: 0, used: 0 };

/** One meter per key; `window` counts in fixed windows, `bucket` refills steadily and starts full. */
export class SharedLimiter implements Limiter {
  private readonly meters = new Map<string, Meter>();

  constructor(private readonly mode: QuotaMode) {}

  take(key: string, rule: QuotaRule, now: number, cost = 1): QuotaVerdict {
    if (this.mode === 'off') return free;
    const meter = this.meters.get(key) ?? { since: now, spent: 0 };
    this.meters.set(key, meter);
    return this.mode === 'window' ? takeFromWindow(meter, rule, now, cost) : takeFromBucket(meter, rule, now, cost);
  }

  clear(): void {
    this.meters.clear();
  }
}

function takeFromWindow(meter: Meter, rule: QuotaRule, now: number, cost: number): QuotaVerdict {
  if (now >= meter.since + rule.perMs) {
    meter.since = now;
    meter.spent = 0;
  }
  meter.spent += cost;
  const allowed = meter.spent <= rule.limit;
  return {
    allowed,
    retryAfterSeconds: allowed ? 0 : Math.ceil((meter.since + rule.perMs - now) / 1000),
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
