import { folded, slips } from './foldedText';

export interface Option<T> {
  readonly value: T;
  readonly names: readonly string[];
}

/**
 * What a typed answer means. `none` carries the nearest options, to ask whether one of them was meant; `bySlip`: one is meant
 * only if something was misspelt.
 */
export type Match<T> =
  | { readonly one: T; readonly bySlip?: true }
  | { readonly several: readonly T[] }
  | { readonly none: readonly T[] };

const nearestShown = 5;
/** What is typed beyond this is no name; nobody waits for it to be compared with each. */
const mostLetters = 500;
/** Two letters in common are chance: "com" would be near to everything that begins with "co". */
const lettersInCommon = 3;
/** One slip in a short word, two in a longer one; more is another word. */
const slipsAllowed = (text: string): number => (text.length < 4 ? 0 : text.length < 7 ? 1 : 2);

type Test = (name: string) => boolean;

const words = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

function slipped(typed: string): Test {
  const most = slipsAllowed(typed);
  const near = (text: string): boolean => most > 0 && slips(typed, text, most) <= most;
  // A person stops typing when it is clear enough, so the beginning of a name may have its slips too.
  return (name) => near(name) || near(name.slice(0, typed.length)) || words(name).some(near);
}

/** From the strictest reading on; the first that fits anything decides. */
function readings(typed: string): readonly Test[] {
  const typedWords = words(typed);
  return [
    (name) => name === typed,
    (name) => name.startsWith(typed),
    (name) => name.includes(typed),
    (name) => typedWords.length > 0 && typedWords.every((word) => name.includes(word)),
  ];
}

function byNumber<T>(typed: string, options: readonly Option<T>[]): Option<T> | undefined {
  const [, digits] = /^#?\s*(\d{1,6})\s*[.)]?$/.exec(typed) ?? [];
  return digits === undefined ? undefined : options[Number(digits) - 1];
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function nearest<T>(typed: string, options: readonly Option<T>[]): readonly T[] {
  const scored = options.map(({ value, names }) => {
    const starts = names.flatMap((name) => [folded(name), ...words(folded(name))]);
    return { value, score: Math.max(0, ...starts.map((start) => commonStart(start, typed))) };
  });
  return scored
    .filter(({ score }) => score >= lettersInCommon)
    .sort((one, other) => other.score - one.score)
    .slice(0, nearestShown)
    .map(({ value }) => value);
}

/** Reads a typed answer as the number, the name, or a part or a misspelling of the name of an option. */
export function matchChoice<T>(typed: string, options: readonly Option<T>[]): Match<T> {
  const text = folded(typed.trim().slice(0, mostLetters));
  if (text === '') return { none: [] };
  const numbered = byNumber(text, options);
  if (numbered !== undefined) return { one: numbered.value };
  const named = options.map(({ value, names }) => ({ value, names: names.map(folded) }));
  const fitting = (fits: Test) => named.filter(({ names }) => names.some(fits)).map(({ value }) => value);
  for (const fits of readings(text)) {
    const found = matchOf(fitting(fits));
    if (found) return found;
  }
  const misspelt = matchOf(fitting(slipped(text)));
  if (misspelt) return 'one' in misspelt ? { ...misspelt, bySlip: true } : misspelt;
  return { none: nearest(text, options) };
}

function matchOf<T>(found: readonly T[]): Match<T> | undefined {
  const [one] = found;
  if (one === undefined) return undefined;
  return found.length === 1 ? { one } : { several: found };
}
