import { megabytes } from '../memoryWatch';
import type { MoveWish } from './options';

/** What one migration came to, in emulated seconds. */
export interface Moved {
  readonly seconds: number;
  readonly optimumSeconds: number;
  readonly writes: number;
  /** Refusals of any of Graph's quotas, of reads as well. */
  readonly throttled: number;
  readonly repeatedLicenceWrites: number;
  /** From the stored plan to the last write, in bytes; undefined where nobody tells. */
  readonly rssMax: number | undefined;
  /** The same until the plan was stored: survey and review. */
  readonly reviewRssMax: number | undefined;
  /** By the machine's own time. */
  readonly slowestTurnMs: number;
}

export interface MoveFigures {
  readonly users: number;
  readonly quota: string;
  readonly latencyMs: number;
  readonly seconds: number;
  readonly optimumSeconds: number;
  readonly ratioToOptimum: number;
  readonly sequentialSeconds: number;
  readonly speedupOverSequential: number;
  readonly throttledShare: number;
  readonly repeatedLicenceWrites: number;
  readonly rssMaxMb: number | null;
  readonly reviewRssMaxMb: number | null;
  readonly slowestTurnSeconds: number;
}

export const moveFigures = (
  { users, quota, latencyMs }: MoveWish,
  moved: Moved,
  sequentialSeconds: number,
): MoveFigures => {
  const { seconds, optimumSeconds, writes, throttled, repeatedLicenceWrites, rssMax, reviewRssMax } = moved;
  return {
    ...{ users, quota, latencyMs, seconds: rounded(seconds, 1), optimumSeconds: rounded(optimumSeconds, 1) },
    ratioToOptimum: rounded(seconds / optimumSeconds, 3),
    sequentialSeconds: Math.round(sequentialSeconds),
    speedupOverSequential: rounded(sequentialSeconds / seconds, 1),
    throttledShare: rounded(throttled / writes, 4),
    ...{ repeatedLicenceWrites, rssMaxMb: megabytes(rssMax), reviewRssMaxMb: megabytes(reviewRssMax) },
    slowestTurnSeconds: rounded(moved.slowestTurnMs / 1_000, 2),
  };
};

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Scales at which emulated time may be played; the machine keeps up with the first at which half of it tells the same. */
const scales = [10, 5, 2] as const;
const agreement = 0.05;

/**
 * The largest scale at which a control agrees with one at half of it, else the smallest.
 *
 * @param secondsAt of a control at a scale, asked once for each
 */
export async function chooseScale(secondsAt: (scale: number) => Promise<number>): Promise<number> {
  const known = new Map<number, Promise<number>>();
  const once = (scale: number): Promise<number> => {
    const asked = known.get(scale) ?? secondsAt(scale);
    known.set(scale, asked);
    return asked;
  };
  for (const scale of scales) {
    const [whole, half] = [await once(scale), await once(scale / 2)];
    if (Math.abs(whole - half) <= agreement * half) return scale;
  }
  return scales[scales.length - 1]!;
}
