import type { QuietHours } from '../../migration/notices/notice';

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}

/** What the clock on the wall shows there, `HH:MM`; daylight saving included. */
export const timeOf = (at: Date, timeZone: string): string => formatFor(timeZone).format(at);

/** The zone, or UTC where the client gave none that is known. */
export function knownZone(timeZone: string): string {
  try {
    formatFor(timeZone);
    return timeZone;
  } catch {
    return 'UTC';
  }
}

/** Whether the wall clock there is inside the quiet hours: `from` belongs to them, `until` does not. */
export function isQuiet(at: Date, timeZone: string, quiet: QuietHours | undefined): boolean {
  if (quiet === undefined || quiet.from === quiet.until) return false;
  const time = timeOf(at, timeZone);
  return quiet.from < quiet.until ? time >= quiet.from && time < quiet.until : time >= quiet.from || time < quiet.until;
}

export function partOfDay(at: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const time = timeOf(at, timeZone);
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}
