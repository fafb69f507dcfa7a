import { goesOn, isDearer, lastDayOf } from './radar';
import type { Bucket, RankedEntry } from './ranking';

/** How many there are in each part; together they are all of it. */
export type RadarParts = Readonly<Record<Bucket, number>>;

export function radarParts(entries: readonly RankedEntry[]): RadarParts {
  const counts: Record<Bucket, number> = { urgent: 0, soon: 0, later: 0, unknown: 0, rescuable: 0, ended: 0 };
  for (const { bucket } of entries) counts[bucket] += 1;
  return counts;
}

/** How many there are of each kind. The first three together are all of them; of the others one may be of several. */
export interface RadarCounts {
  readonly retired: number;
  /** Of no retired plan; they end, or nobody can tell. */
  readonly notRenewed: number;
  /** Of no retired plan either; they go on, as they are or dearer. */
  readonly otherGoingOn: number;
  readonly goingOn: number;
  /** Or do already. */
  readonly dearer: number;
  readonly rescuable: number;
}

export const radarCounts = (entries: readonly RankedEntry[]): RadarCounts => ({
  retired: entries.filter(({ reason }) => reason === 'retiredPlan').length,
  notRenewed: entries.filter((entry) => isOther(entry) && !isGoingOn(entry)).length,
  otherGoingOn: entries.filter((entry) => isOther(entry) && isGoingOn(entry)).length,
  goingOn: entries.filter(goesOn).length,
  dearer: entries.filter(isDearer).length,
  rescuable: entries.filter(({ bucket }) => bucket === 'rescuable').length,
});

const isOther = ({ reason }: RankedEntry): boolean => reason !== 'retiredPlan';

const isGoingOn = (entry: RankedEntry): boolean => goesOn(entry) || isDearer(entry);

/** How many terms or services end in each month to come. */
export function radarMonths(
  entries: readonly RankedEntry[],
): readonly { readonly month: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const day = lastDayOf(entry) ?? entry.endsOn;
    if (day === undefined || isOver(entry)) continue;
    counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  }
  return [...counts].sort().map(([month, count]) => ({ month, count }));
}

const isOver = ({ bucket, daysLeft = 0 }: RankedEntry): boolean =>
  bucket === 'ended' || bucket === 'rescuable' || daysLeft < 0;
