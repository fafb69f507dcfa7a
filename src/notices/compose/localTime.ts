import { timeOf } from '../../migration/days';
import type { QuietHours } from '../../migration/notices/notice';

/** Whether the wall clock there is inside the quiet hours: `from` belongs to them, `until` does not. */
export function isQuiet(at: Date, timeZone: string, quiet: QuietHours): boolean {
  if (quiet === 'never' || quiet === 'always') return quiet === 'always';
  const time = timeOf(at, timeZone);
  return quiet.from < quiet.until ? time >= quiet.from && time < quiet.until : time >= quiet.from || time < quiet.until;
}

export function partOfDay(at: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const time = timeOf(at, timeZone);
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}
