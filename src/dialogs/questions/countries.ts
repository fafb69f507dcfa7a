/** Not countries, though `Intl` has a name for them. */
const groupings: ReadonlySet<string> = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

let known: ReadonlyMap<string, string> | undefined;

/** ISO 3166 alpha-2 codes and names in the bot's languages, made at first use. */
function countries(): ReadonlyMap<string, string> {
  if (known !== undefined) return known;
  const names = ['en', 'it'].map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const found = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    if (groupings.has(code)) continue;
    for (const name of names.map((each) => each.of(code))) {
      if (name !== undefined) found.set(folded(name), code).set(folded(code), code);
    }
  }
  known = found.set('uk', 'GB').set('usa', 'US');
  return known;
}

/** The two-letter code of a typed country; undefined when it is none we know. */
export const readCountry = (typed: string): string | undefined => countries().get(folded(typed));
