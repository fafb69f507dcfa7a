import { folded } from '../typed/foldedText';

/** Fewer letters are a word of their own, or chance. */
const leastLetters = 3;

export const wordsOf = (name: string): readonly string[] =>
  folded(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Those whose customer is called so: by the whole name, or else by the beginnings of its words. A misspelling is none,
 * because something is done to what fits.
 */
export function calledSo<T extends { readonly customerName: string }>(typed: string, list: readonly T[]): readonly T[] {
  const whole = list.filter(({ customerName }) => folded(customerName) === folded(typed));
  if (whole.length > 0) return whole;
  const said = wordsOf(typed);
  return said.length === 0 ? [] : list.filter(({ customerName }) => isMeant(said, wordsOf(customerName)));
}

const isMeant = (said: readonly string[], name: readonly string[]): boolean =>
  said.every((word) => name.some((part) => part === word || (word.length >= leastLetters && part.startsWith(word))));
