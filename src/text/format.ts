import type { Money } from '../migration/offers/money';
import { dates } from './dates';
import { oneSystem } from './oneSystem';
import { plain } from './plain';
import type { AsPhrases, Phrase } from './plain';
import type { Reader } from './reader';

/** Numbers, money, dates and lists as one reader is used to them; sentences are made with it. */
export type Format = ReturnType<typeof makeFormat>;

/** A list of what may be read may be read itself. */
type Join = <Part extends string>(parts: readonly Part[]) => Part extends Phrase ? Phrase : string;
/** The same for places that show it beside sentences. */
type SaidFormat = AsPhrases<Omit<Format, 'list' | 'either'>> & Readonly<Record<'list' | 'either', Join>>;

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
  const made = makeFormat({ ...reader, locale: oneSystem(reader.language, reader.locale) }) as SaidFormat;
  known.set(key, made);
  return made;
}

/** Four digits, too: Italian leaves 2688 ungrouped by itself, beside 12.345. */
const useGrouping = 'always';

function makeFormat(reader: Reader) {
  const numbers = new Intl.NumberFormat(reader.locale, { useGrouping });
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
    money: moneyFor(reader),
    country: (code: string): string =>
      /^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : plain(code),
    ...dates(reader),
  };
}

const percent = (reader: Reader, share: number): string =>
  new Intl.NumberFormat(reader.locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);

function moneyFor(reader: Reader): (money: Money) => string {
  // Only codes of three letters get in: `Intl` throws at all others.
  const formats = new Map<string, Intl.NumberFormat>();
  const formatOf = (currency: string, isWhole: boolean): Intl.NumberFormat => {
    const key = `${currency} ${isWhole}`;
    const digits = isWhole ? {} : { maximumFractionDigits: 4 };
    const style = { style: 'currency', currency, useGrouping, ...digits } as const;
    const format = formats.get(key) ?? new Intl.NumberFormat(reader.locale, style);
    formats.set(key, format);
    return format;
  };
  return ({ amount, currency }) => {
    try {
      return formatOf(currency, Number.isInteger(amount * 100)).format(amount);
    } catch {
      return `${new Intl.NumberFormat(reader.locale, { useGrouping }).format(amount)} ${plain(currency)}`;
    }
  };
}
