import { plain } from './plain';
import type { Reader } from './reader';

/** Within it a weekday says more than a year; beyond `yearAway` the year must be told. */
const weekdayWithin = 14;
const yearAway = 300;

/** Days, months and hours as one reader is used to them. */
export const dates = (reader: Reader) => ({ ...days(reader), ...hours(reader) });

function days(reader: Reader) {
  const form = (style: Intl.DateTimeFormatOptions) => written(reader, { ...style, timeZone: 'UTC' });
  const day = { day: 'numeric', month: 'short' } as const;
  const near = form({ ...day, weekday: 'short' });
  const middle = form(day);
  const far = form({ ...day, year: 'numeric' });
  const weekday = form({ weekday: 'long' });
  const monthAlone = form({ month: 'short' });
  const month = form({ month: 'short', year: 'numeric' });
  const wholeMonth = form({ month: 'long', year: 'numeric' });
  const dayForm = (daysAway: number | undefined) => {
    if (daysAway === undefined || Math.abs(daysAway) > yearAway) return far;
    return daysAway >= 0 && daysAway <= weekdayWithin ? near : middle;
  };
  return {
    /** A calendar day (YYYY-MM-DD). With the number of days until it, the year is left out where it is plain. */
    day: (on: string, daysAway?: number): string =>
      /^\d{4}-\d\d-\d\d/.test(on) ? dayForm(daysAway).of(new Date(on.slice(0, 10))) : plain(on),
    /** What was announced: YYYY-MM-DD, or YYYY-MM where nobody has read the day. */
    dayOrMonth: (on: string): string => (on.length === 7 ? wholeMonth.of(new Date(`${on}-01`)) : far.of(new Date(on))),
    /** YYYY-MM. */
    month: (yearAndMonth: string): string => month.of(new Date(`${yearAndMonth}-01`)),
    /** For the narrow places of a chart. */
    monthAlone: (yearAndMonth: string): string => monthAlone.of(new Date(`${yearAndMonth}-01`)),
    /** 1 is Monday, 7 Sunday: the first of January 2024 was a Monday. */
    weekday: (number: number): string => weekday.of(new Date(Date.UTC(2024, 0, number))),
  };
}

function hours(reader: Reader) {
  const form = (style: Intl.DateTimeFormatOptions) => written(reader, { ...style, timeZone: reader.timeZone });
  const { hour12 } = new Intl.DateTimeFormat(reader.locale, { hour: 'numeric' }).resolvedOptions();
  // Two digits belong to a clock of 24 hours: 09:15, but 9:15 AM.
  const clock = { hour: hour12 === true ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const instant = form({ day: 'numeric', month: 'short', ...clock });
  const time = form(clock);
  const date = form({ dateStyle: 'medium' });
  const ofClock = written(reader, { ...clock, timeZone: 'UTC' });
  return {
    /** Day and time in the reader's time zone. */
    instant: (at: string): string => instant.of(new Date(at)),
    /** What both ends have in common is said once. */
    span: (from: string, to: string): string => instant.between(new Date(from), new Date(to)),
    time: (at: string): string => time.of(new Date(at)),
    /** `HH:MM`, of no day and no zone. */
    clock: (hour: string): string => ofClock.of(new Date(`2024-01-01T${hour}:00Z`)),
    date: (at: string): string => date.of(new Date(at)),
  };
}

/** The first of a month is 1° in Italian, which `Intl` does not know. */
function written({ language, locale }: Reader, style: Intl.DateTimeFormatOptions) {
  const form = new Intl.DateTimeFormat(locale, style);
  const first = (parts: readonly { readonly type: string; readonly value: string }[]): string =>
    parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1°' : value)).join('');
  return language === 'it'
    ? {
        of: (at: Date): string => first(form.formatToParts(at)),
        between: (from: Date, to: Date): string => first(form.formatRangeToParts(from, to)),
      }
    : {
        of: (at: Date): string => form.format(at),
        between: (from: Date, to: Date): string => form.formatRange(from, to),
      };
}
