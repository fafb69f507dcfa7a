const short: ReadonlyMap<string, string> = new Map([
  ['en', 'en-US'],
  ['it', 'it-IT'],
]);
const fallback = 'en-US';

/** `it` → `it-IT`; a full locale as it is; undefined for what is none. */
export function localeFor(word: string): string | undefined {
  const known = short.get(word.toLowerCase());
  if (known) return known;
  return /^[a-z]{2,3}[-_][a-z]{2}$/i.test(word) ? canonical(word) : undefined;
}

/** The locale that the shell is set to, by the usual order of its variables. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): string {
  const set = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value);
  const [name = ''] = (set ?? '').split(/[.@]/);
  return localeFor(name) ?? fallback;
}

/** `it-IT` → `it_IT.UTF-8`, as `LANG` wants it. */
export const shellLocale = (locale: string): string => `${locale.replace('-', '_')}.UTF-8`;

const canonical = (word: string): string | undefined => Intl.getCanonicalLocales(word.replace('_', '-'))[0];
