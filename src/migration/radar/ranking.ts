import { defined } from '../../platform/defined';
import { daysLeft } from '../days';
import { isRescuable, lastDayOf } from './radar';
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
  readonly takeBack?: TakeBack;
  readonly bucket: Bucket;
};

/** By itself, and as it is: that can wait behind what does not. */
const goesOn = ({ endOfTerm, serviceEndOn }: RadarEntry): boolean =>
  serviceEndOn === undefined && (endOfTerm === 'renews' || endOfTerm === 'changes');

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
  if (isRescuable(entry, today)) return { ...entry, ...days, bucket: 'rescuable' };
  if (left === undefined) return { ...entry, bucket: 'unknown' };
  return { ...entry, ...days, bucket: entry.status === 'suspended' ? 'ended' : bucketOf(left, entry) };
}

const canWait = (entry: RankedEntry): boolean => entry.takeBack === undefined && goesOn(entry);

/**
 * Licences at stake for each day that is left to act, the day itself included. Of what has ended, the latest weighs
 * most.
 */
const riskOf = ({ quantity, daysLeft: left = 0 }: RankedEntry): number => quantity / (Math.abs(left) + 1);

const compare = (one: RankedEntry, other: RankedEntry): number =>
  order.indexOf(one.bucket) - order.indexOf(other.bucket) ||
  Number(canWait(one)) - Number(canWait(other)) ||
  riskOf(other) - riskOf(one) ||
  (one.daysLeft ?? 0) - (other.daysLeft ?? 0) ||
  one.customerName.localeCompare(other.customerName) ||
  one.subscriptionId.localeCompare(other.subscriptionId);

/**
 * Who needs a decision first. Buckets of days come first, 30 and 90; within one the risk decides. So with fewer days or
 * more licences an entry never falls behind one it stood before.
 *
 * @param at decides about deadlines that have an hour
 */
export const rankRadar = (
  entries: readonly RadarEntry[],
  today: string,
  at = `${today}T00:00:00.000Z`,
): readonly RankedEntry[] => entries.map((entry) => rank(entry, today, at)).sort(compare);
