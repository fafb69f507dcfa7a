import type { QuotaModel } from '../../emulator/core/settings';
import type { ReplicasMode } from './options';

/** What had come by an instant since the measure began. */
export interface Sample {
  readonly atMs: number;
  /** Writes that arrived and were counted for the quota, refused or not. */
  readonly sent: number;
  readonly refused: number;
  /** People moved, by the migration; one that has moved nobody yet may be missing. */
  readonly moved: Readonly<Record<string, number>>;
}

/** The quota that is shared: so many in each window, which began with the measure, or that refill a bucket little by little. */
export interface SharedQuota {
  readonly model: QuotaModel;
  readonly limit: number;
  readonly perMs: number;
  /** So many there were when the measure began. */
  readonly left: number;
}

export interface Measured {
  readonly mode: ReplicasMode;
  readonly quota: SharedQuota;
  readonly latencyMs: number;
  readonly migrations: number;
  /** So long it was to be measured; what comes at its end or after it does not count. */
  readonly seconds: number;
  /** In order; the first is of the instant at which it began. */
  readonly samples: readonly Sample[];
  /** When one of the replicas was killed. */
  readonly killedAtMs?: number;
}

/** Whoever sends so much of what the quota allows over so long has its share. */
const [wholeShare, overMs] = [0.9, 10_000];

export function replicasFigures(measured: Measured) {
  const { mode, quota, latencyMs, migrations, seconds } = measured;
  const samples = measured.samples.filter(({ atMs }) => atMs < seconds * 1_000);
  const last = samples.at(-1)!;
  const moved = Object.values(last.moved);
  const all = moved.reduce((sum, one) => sum + one, 0);
  const allowed = allowedBy(quota, seconds * 1_000);
  const least = moved.length < migrations ? 0 : Math.min(...moved);
  return {
    ...{ mode, quota: quota.model, latencyMs, migrations, seconds },
    sentOverQuota: thousandths(Math.max(...sentShares(quota, samples))),
    throttledShare: thousandths(last.refused / Math.max(1, last.sent)),
    usedShare: thousandths(all / allowed),
    smallestShare: thousandths((least * migrations) / allowed),
    smallestOfMean: thousandths((least * migrations) / Math.max(1, all)),
    takeOverShareSeconds: takeOverSeconds(measured),
  };
}

/** So many the quota lets through at best until then. */
const allowedBy = ({ model, limit, perMs, left }: SharedQuota, atMs: number): number =>
  model === 'bucket' ? left + (limit * atMs) / perMs : limit * Math.ceil(atMs / perMs);

/**
 * Of each window what was sent in it, next to the limit. A bucket has none: of it what was sent until each sample, next to what
 * there was, from as long on as its limit is told for.
 */
function sentShares(quota: SharedQuota, samples: readonly Sample[]): readonly number[] {
  if (quota.model === 'bucket') {
    const fromMs = Math.min(quota.perMs, samples.at(-1)!.atMs);
    const late = samples.filter(({ atMs }) => atMs >= fromMs);
    return late.map(({ atMs, sent }) => sent / allowedBy(quota, atMs));
  }
  const ends = new Map<number, Sample>();
  for (const sample of samples) ends.set(Math.floor(sample.atMs / quota.perMs), sample);
  const counts = [...ends.values()].map(({ sent }, index, all) => sent - (all[index - 1]?.sent ?? 0));
  return counts.map((count) => count / quota.limit);
}

/** From the death of the other to the first instant from which the survivor has the whole quota; null where nobody died, or it never has. */
function takeOverSeconds({ quota, samples, killedAtMs }: Measured): number | null {
  if (killedAtMs === undefined) return null;
  const whole = (wholeShare * quota.limit * overMs) / quota.perMs;
  const after = samples.filter(({ atMs }) => atMs >= killedAtMs);
  const has = after.find((from) => {
    const to = after.find(({ atMs }) => atMs >= from.atMs + overMs);
    return to !== undefined && passed(to) - passed(from) >= whole;
  });
  return has === undefined ? null : Math.round((has.atMs - killedAtMs) / 100) / 10;
}

const passed = ({ sent, refused }: Sample): number => sent - refused;

const thousandths = (value: number): number => Math.round(value * 1_000) / 1_000;
