import { daysLeft } from '../days';
import { decideByOf, lastDayOf } from './radar';
import type { RadarEntry } from './radar';

/** A renewal that nobody may have wanted, and until when it can be taken back. */
export interface TakeBack {
  readonly renewedOn: string;
  readonly untilAt: string;
}

type Entry = Pick<
  RadarEntry,
  'renewedOn' | 'cancelUntilAt' | 'endOfTerm' | 'endsOn' | 'serviceEndOn' | 'noRenewalFrom'
>;

/** Seven days, up to one in the queue of renewals, and the days by which months differ: later it is of something else. */
const longestWindowDays = 11;

/** In UTC, as Partner Center counts. */
export const lastDayToTakeBack = ({ untilAt }: TakeBack): string => untilAt.slice(0, 10);

/** Undefined where no deadline is read or it has passed, and where people lose it before that. */
export function takeBackOf(entry: Entry, at: string): TakeBack | undefined {
  const { renewedOn, cancelUntilAt: untilAt } = entry;
  if (renewedOn === undefined || untilAt === undefined || untilAt <= at) return undefined;
  const window = daysLeft(untilAt, renewedOn);
  if (window < 0 || window > longestWindowDays) return undefined;
  const last = lastDayOf(entry);
  const takeBack = { renewedOn, untilAt };
  return last !== undefined && last < lastDayToTakeBack(takeBack) ? undefined : takeBack;
}

/** The day by which somebody should have decided, a renewal that can be taken back before anything later. */
export function decideByNow(entry: Entry, at: string): string | undefined {
  const takeBack = takeBackOf(entry, at);
  return takeBack === undefined ? decideByOf(entry) : lastDayToTakeBack(takeBack);
}
