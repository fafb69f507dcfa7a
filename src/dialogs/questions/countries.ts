import { languages } from '../../migration/language';
import { folded } from '../../migration/typed/foldedText';

/** Not countries, though `Intl` has a name for them. */
const groupings: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What stands between the words of a name is written in many ways. */
const lettersOf = (name: string): string => folded(name.replace(/[^\p{L}\p{M}]+/gu, ' '));

let known: ReadonlyMap<string, string> | undefined;

/** ISO 3166 alpha-2 codes and names in the bot's languages, made at first use. */
function countries(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const names = languages.map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const found = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (groupings.has(code)) continue;
    for (const name of names.map((each) => each.of(code))) {
      if (name !== undefined) found.set(lettersOf(name), code).set(lettersOf(code), code);
    }
  }
  known = found.set('uk', 'GB').set('usa', 'US');
  return known;
}

/** The two-letter code of a typed country; undefined when it is none we know. */
export const readCountry = (typed: string): string | undefined => countries().get(lettersOf(typed));
