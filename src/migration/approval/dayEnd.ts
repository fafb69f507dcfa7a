import { dayOf } from '../days';

const minuteMs = 60_000;
/** No day is longer, also where clocks are put back in it. */
const longestDayMs = 26 * 60 * minuteMs;

/** When the next local day begins, to the minute. */
export function dayEnd(now: Date, timeZone: string): Date {
  const today = dayOf(now, timeZone);
  const isToday = (minute: number): boolean => dayOf(new Date(minute * minuteMs), timeZone) === today;
  let last = Math.floor(now.getTime() / minuteMs);
  let next = Math.ceil((now.getTime() + longestDayMs) / minuteMs);
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (isToday(middle)) last = middle;
    else next = middle;
  }
  return new Date(next * minuteMs);
}
