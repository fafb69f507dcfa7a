import { timeOf } from '../days';
import type { QuietHours } from './notice';

/** Whether the wall clock there is inside the quiet hours: `from` belongs to them, `until` does not. */
export function isQuiet(at: Date, timeZone: string, quiet: QuietHours): boolean {
  if (quiet === 'never' || quiet === 'always') return quiet === 'always';
  const time = timeOf(at, timeZone);
  return quiet.from < quiet.until ? time >= quiet.from && time < quiet.until : time >= quiet.from || time < quiet.until;
}

/** So that hours that were changed meanwhile, and a clock that is put forward, are noticed. */
const longestMinutes = 60;
const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** When to ask again whether it is still quiet: at its end, or in an hour. @param quiet in which `at` is, and which has an end */
export function askAgainAt(at: Date, timeZone: string, quiet: Exclude<QuietHours, string>): Date {
  const left = (minuteOf(quiet.until) - minuteOf(timeOf(at, timeZone)) + dayMinutes) % dayMinutes;
  const minutes = Math.min(left === 0 ? dayMinutes : left, longestMinutes);
  return new Date(Math.floor(at.getTime() / minuteMs) * minuteMs + minutes * minuteMs);
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
