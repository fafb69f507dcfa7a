import { languages } from '../migration/language';
import type { Language } from '../migration/language';
import { knownZone } from '../migration/timeZones';
import { base } from './oneSystem';

/** Who reads: decides words, numbers, dates and hours, and which pages outside can be opened. */
export interface Reader {
  readonly language: Language;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The cloud they work in, by its name; absent: the public one. */
  readonly cloud?: string;
}

const usable = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch {
    return false;
  }
};

const spokenIn = (locale: string): Language =>
  languages.find((language) => locale.toLowerCase().split('-')[0] === language) ?? languages[0];

/** A chosen `language` wins over the locale; what `Intl` does not know falls back to English and UTC. */
export function readerOf(from: {
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly language?: Language | undefined;
  readonly cloud?: string | undefined;
}): Reader {
  const locale = knownLocale(from.locale ?? '');
  const language = from.language ?? spokenIn(locale);
  return {
    language,
    locale: inLanguage(language, locale),
    timeZone: knownZone(from.timeZone ?? ''),
    ...(from.cloud === undefined ? {} : { cloud: from.cloud }),
  };
}

function knownLocale(given: string): string {
  const locale = given.replace('_', '-');
  return usable(() => new Intl.Locale(locale)) ? locale : 'en-US';
}

/** Names of months and days come in the language of the sentence around them; a region is kept of languages we write. */
function inLanguage(language: Language, locale: string): string {
  const known = new Intl.Locale(locale);
  if (known.language === language) return locale;
  const written = languages.some((each) => each === known.language);
  return written && known.region !== undefined ? `${language}-${known.region}` : base[language];
}
