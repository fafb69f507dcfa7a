import { addDays, dayOf, timeOf } from '../../migration/days';
import type { NoticeRules } from '../../migration/notices/notice';
import type { RadarReading } from '../../migration/radar/radar';

const hourMs = 3_600_000;
/** So long is waited for the scan of the day; then that of the day before is better than silence. */
const patienceMs = 3 * hourMs;
const oldestMs = 30 * hourMs;

/**
 * Whether what the radar knows is fresh enough to speak of.
 *
 * @param waitingSince when it was first found not to be
 */
export function isFresh(
  { scanDay, readAt }: Pick<RadarReading, 'scanDay' | 'readAt'>,
  { timeZone, scanAt }: Pick<NoticeRules, 'timeZone' | 'scanAt'>,
  now: Date,
  waitingSince: Date = now,
): boolean {
  if (readAt === undefined) return false;
  const today = dayOf(now, timeZone);
  const dueDay = timeOf(now, timeZone) < scanAt ? addDays(today, -1) : today;
  if (scanDay !== undefined && scanDay >= dueDay) return true;
  const age = now.getTime() - Date.parse(readAt);
  return now.getTime() - waitingSince.getTime() >= patienceMs && age < oldestMs;
}
