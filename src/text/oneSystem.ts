import type { Language } from '../migration/language';

/** Whose numbers, money and dates are written where the reader's own place has no complete rules in our language. */
export const base: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT' };

const known = new Map<string, boolean>();
const mostKnown = 200;

/**
 * The locale by which everything on one card is written.
 *
 * `Intl` mixes systems: in en-DE a number is 1.184 and a sum €2,688.00.
 */
export function oneSystem(language: Language, locale: string): string {
  const agrees = known.get(locale) ?? marks(locale) === marks(locale, { style: 'currency', currency: 'EUR' });
  if (known.size >= mostKnown) known.clear();
  known.set(locale, agrees);
  return agrees ? locale : base[language];
}

/** What stands between thousands and before fractions. */
const marks = (locale: string, style: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locale, style)
    .formatToParts(12_345.6)
    .filter(({ type }) => type === 'group' || type === 'decimal')
    .map(({ value }) => value)
    .join('');
