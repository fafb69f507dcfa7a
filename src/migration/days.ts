import type { TermDuration } from './term';

const dayMs = 86_400_000;

/** Formats are dear to make, and there are few time zones. */
function perZone(locale: string, options: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = formats.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    formats.set(timeZone, known);
    return known;
  };
}

const dayIn = perZone('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' });
const timeIn = perZone('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Days until a last day: 0 on the day itself, which still counts, and below 0 once it has passed. */
export const daysLeft = (endsOn: string, today: string): number =>
  Math.round((Date.parse(`${endsOn.slice(0, 10)}T00:00:00Z`) - Date.parse(`${today.slice(0, 10)}T00:00:00Z`)) / dayMs);

/** The local day of an instant, `YYYY-MM-DD`. */
export function dayOf(at: Date | string, timeZone: string): string {
  const parts = dayIn(timeZone).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** What the clock on the wall shows there, `HH:MM`; daylight saving included. */
export const timeOf = (at: Date, timeZone: string): string => timeIn(timeZone).format(at);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Of a month like `2027-01` its first day, of a day that day. */
export const firstDayOf = (dayOrMonth: string): string => (dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth);

/** The same day so many months later, or the month's last where it does not have that one. */
export const addMonths = (day: string, months: number): string =>
  moveMonths(new Date(`${day}T00:00:00Z`), months)
    .toISOString()
    .slice(0, 10);

function moveMonths(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastOfMonth = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(at.getUTCDate(), lastOfMonth));
  return moved;
}

interface Term {
  readonly months: number;
  readonly days: number;
}

/** An ISO 8601 duration of years, months, weeks and days; undefined when it is none. */
export function readTerm(term: TermDuration): Term | undefined {
  const [whole, years, months, weeks, days] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/i.exec(term) ?? [];
  if (whole === undefined || whole.length === 1) return undefined;
  const number = (text: string | undefined): number => Number(text ?? 0);
  return { months: 12 * number(years) + number(months), days: 7 * number(weeks) + number(days) };
}

/**
 * The same time of day one term later. A day that the month does not have becomes the month's last, so 31 January plus
 * a month is 28 February.
 *
 * @throws RangeError when the term is no ISO 8601 duration of days or longer; `planOffers` lets none of these through
 */
export function addTerm(at: Date, term: TermDuration): Date {
  const length = readTerm(term);
  if (length === undefined) throw new RangeError(`"${term}" is no length of time.`);
  return new Date(moveMonths(at, length.months).getTime() + length.days * dayMs);
}
