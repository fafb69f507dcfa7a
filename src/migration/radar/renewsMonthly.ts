import { daysLeft } from '../days';
import { isExtendedNow } from './radar';
import type { RadarEntry } from './radar';

type Entry = Pick<RadarEntry, 'term' | 'endOfTerm' | 'status' | 'reason' | 'isExtended'>;

/** A new month of it begins by itself each month, as it is: whoever were told each time would soon read nothing any more. */
export const renewsMonthly = (entry: Entry): boolean =>
  entry.term === 'P1M' && entry.endOfTerm === 'renews' && entry.status === 'active' && !isExtendedNow(entry);

const longestMonth = 31;

/** It does so within a month of that day. */
export const renewsThisMonth = (entry: Entry & Pick<RadarEntry, 'endsOn'>, day: string): boolean => {
  const left = entry.endsOn === undefined ? -1 : daysLeft(entry.endsOn, day);
  return renewsMonthly(entry) && left >= 0 && left <= longestMonth;
};
