import { defined } from '../../platform/defined';
import { daysLeft } from '../days';
import { goesOn, isRescuable, lastDayOf, lostByOf, rescueDays } from './radar';
import type { RadarEntry } from './radar';
import { lastDayToTakeBack, takeBackOf } from './takeBack';
import type { TakeBack } from './takeBack';

export type Bucket = 'urgent' | 'soon' | 'later' | 'rescuable' | 'ended' | 'unknown';

/**
 * `daysLeft` counts to the last day on which a renewal can be taken back, where it can; else to the day on which people lose
 * it, or on which it goes on.
 */
export type RankedEntry = RadarEntry & {
  readonly daysLeft?: number;
  /** Of what can still be rescued: within so many days what was theirs is deleted. Absent where no day is known. */
  readonly lostWithinDays?: number;
  readonly takeBack?: TakeBack;
  readonly bucket: Bucket;
};

const urgentDays = 30;
const soonDays = 90;
/** What can still be helped in time comes first; then what is not known, what can be rescued, and what is over. */
const order: readonly Bucket[] = ['urgent', 'soon', 'later', 'unknown', 'rescuable', 'ended'];

/** What did not end on its day goes on since: as it was, or dearer, or nobody can tell. */
function bucketOf(left: number, entry: RadarEntry): Bucket {
  if (left < 0 && lastDayOf(entry) !== undefined) return 'ended';
  if (left < 0) return goesOn(entry) ? 'later' : 'urgent';
  if (left <= urgentDays) return 'urgent';
  return left <= soonDays ? 'soon' : 'later';
}

function rank(entry: RadarEntry, today: string, at: string): RankedEntry {
  const takeBack = takeBackOf(entry, at);
  if (takeBack === undefined) return rankByEnd(entry, today);
  const left = Math.max(0, daysLeft(lastDayToTakeBack(takeBack), today));
  return { ...entry, takeBack, daysLeft: left, bucket: 'urgent' };
}

function rankByEnd(entry: RadarEntry, today: string): RankedEntry {
  const day = lastDayOf(entry) ?? entry.endsOn;
  const left = day === undefined ? undefined : daysLeft(day, today);
  const days = defined({ daysLeft: left });
  if (isRescuable(entry, today)) return { ...entry, ...days, ...lostWithin(entry, today), bucket: 'rescuable' };
  if (left === undefined) return { ...entry, bucket: 'unknown' };
  return { ...entry, ...days, bucket: entry.status === 'suspended' ? 'ended' : bucketOf(left, entry) };
}

function lostWithin(entry: RadarEntry, today: string): { readonly lostWithinDays?: number } {
  const day = lostByOf(entry, today);
  return day === undefined ? {} : { lostWithinDays: daysLeft(day, today) };
}

/** What goes on dearer already comes before all days; of what has ended, the latest comes first. */
function urgencyOf({ bucket, daysLeft: left = 0, lostWithinDays = rescueDays }: RankedEntry): number {
  if (bucket === 'rescuable') return lostWithinDays;
  return bucket === 'ended' ? -left : left;
}

const compare = (one: RankedEntry, other: RankedEntry): number =>
  order.indexOf(one.bucket) - order.indexOf(other.bucket) ||
  urgencyOf(one) - urgencyOf(other) ||
  other.quantity - one.quantity ||
  one.customerName.localeCompare(other.customerName) ||
  one.subscriptionId.localeCompare(other.subscriptionId);

/**
 * Who needs a decision first: by day, as a reader can see, and by licences on the same one. So with fewer days or
 * more licences an entry never falls behind one it stood before.
 *
 * @param at decides about deadlines that have an hour
 */
export const rankRadar = (
  entries: readonly RadarEntry[],
  today: string,
  at = `${today}T00:00:00.000Z`,
): readonly RankedEntry[] => entries.map((entry) => rank(entry, today, at)).sort(compare);
