import type { Money } from '../migration/offers/money';
import { plain } from './plain';
import type { Phrase, Said } from './plain';
import type { Reader } from './reader';

/** Numbers, money, dates and lists as one reader is used to them; sentences are made with it. */
export type Format = ReturnType<typeof makeFormat>;

/** A list of what may be read may be read itself. */
type Join = <Part extends string>(parts: readonly Part[]) => Part extends Phrase ? Phrase : string;
/** The same for places that show it beside sentences. */
type SaidFormat = Said<Omit<Format, 'list' | 'either'>> & Readonly<Record<'list' | 'either', Join>>;

interface Forms {
  readonly one: string;
  readonly other: string;
}

const known = new Map<string, SaidFormat>();
const mostKnown = 200;

export function formatFor(reader: Reader): SaidFormat {
  const key = `${reader.locale} ${reader.timeZone}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const made = makeFormat(reader) as SaidFormat;
  known.set(key, made);
  return made;
}

function makeFormat(reader: Reader) {
  const numbers = new Intl.NumberFormat(reader.locale);
  const plural = new Intl.PluralRules(reader.locale);
  const list = new Intl.ListFormat(reader.locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(reader.locale, { type: 'disjunction' });
  const countries = new Intl.DisplayNames(reader.locale, { type: 'region' });
  return {
    count: (n: number): string => numbers.format(n),
    /** `other` serves every number that is not grammatically one; both already carry the number. */
    forms: (n: number, forms: Forms): string => (plural.select(n) === 'one' ? forms.one : forms.other),
    percent: (share: number): string => percent(reader, share),
    list: (parts: readonly string[]): string => list.format(parts),
    either: (parts: readonly string[]): string => either.format(parts),
    money: (money: Money): string => moneyIn(reader, money),
    country: (code: string): string =>
      /^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : plain(code),
    ...dates(reader),
  };
}

const percent = (reader: Reader, share: number): string =>
  new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

function moneyIn(reader: Reader, { amount, currency }: Money): string {
  const style = { style: 'currency', currency } as const;
  const digits = Number.isInteger(amount * 100) ? {} : { maximumFractionDigits: 4 };
  try {
    return new Intl.NumberFormat(reader.locale, { ...style, ...digits }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(reader.locale).format(amount)} ${plain(currency)}`;
  }
}

/** Within it a weekday says more than a year; beyond `yearAway` the year must be told. */
const weekdayWithin = 14;
const yearAway = 300;

function dates(reader: Reader) {
  const day = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(reader.locale, { day: 'numeric', month: 'short', timeZone: 'UTC', ...style });
  const near = day({ weekday: 'short' });
  const middle = day({});
  const far = day({ year: 'numeric' });
  // The first of January 2024 was a Monday.
  const weekday = new Intl.DateTimeFormat(reader.locale, { weekday: 'long', timeZone: 'UTC' });
  const monthAlone = new Intl.DateTimeFormat(reader.locale, { month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(reader.locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const local = { timeZone: reader.timeZone };
  const hour = { hour: '2-digit', minute: '2-digit' } as const;
  const instant = new Intl.DateTimeFormat(reader.locale, { day: 'numeric', month: 'short', ...hour, ...local });
  const time = new Intl.DateTimeFormat(reader.locale, { ...hour, ...local });
  const date = new Intl.DateTimeFormat(reader.locale, { dateStyle: 'medium', ...local });
  const dayFormat = (daysAway: number | undefined) => {
    if (daysAway === undefined || Math.abs(daysAway) > yearAway) return far;
    return daysAway >= 0 && daysAway <= weekdayWithin ? near : middle;
  };
  return {
    /** A calendar day (YYYY-MM-DD). With the number of days until it, the year is left out where it is plain. */
    day: (on: string, daysAway?: number): string =>
      /^\d{4}-\d\d-\d\d/.test(on) ? dayFormat(daysAway).format(new Date(on.slice(0, 10))) : plain(on),
    /** YYYY-MM. */
    month: (yearAndMonth: string): string => month.format(new Date(`${yearAndMonth}-01`)),
    /** For the narrow places of a chart. */
    monthAlone: (yearAndMonth: string): string => monthAlone.format(new Date(`${yearAndMonth}-01`)),
    /** Day and time in the reader's time zone. */
    instant: (at: string): string => instant.format(new Date(at)),
    /** What both ends have in common is said once. */
    span: (from: string, to: string): string => instant.formatRange(new Date(from), new Date(to)),
    time: (at: string): string => time.format(new Date(at)),
    date: (at: string): string => date.format(new Date(at)),
    /** 1 is Monday, 7 Sunday. */
    weekday: (number: number): string => weekday.format(new Date(Date.UTC(2024, 0, number))),
  };
}
