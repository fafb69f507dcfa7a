import { folded } from './foldedText';

/** Nobody types more in the place of a press. */
const mostLetters = 200;

interface Word {
  readonly text: string;
  /** Behind its last sign. */
  readonly end: number;
}

/** A figure may be grouped as its reader groups it. */
const eachWord = /\d+(?:[.,’'\u00a0\u202f]\d{3})+|[\p{L}\p{N}\p{M}]+/gu;

const wordsIn = (line: string): readonly Word[] =>
  [...line.matchAll(eachWord)].map(({ 0: word, index }) => ({
    text: folded(word).replace(/[^\p{L}\p{N}]/gu, ''),
    end: index + word.length,
  }));

const isFigure = (word: string): boolean => /^\d+$/.test(word);

/** How many people or licences it counts may have changed since it was shown. */
const isSame = (typed: string, titled: string): boolean => typed === titled || (isFigure(typed) && isFigure(titled));

/**
 * What stands behind the words of a button in a line that begins with them, as it was typed; undefined where it does not.
 * Case, accents, marks and figures don't matter.
 */
export function behindTitle(typed: string, title: string): string | undefined {
  if (typed.length > mostLetters || typed.trim().includes('\n')) return undefined;
  const said = wordsIn(typed);
  const titled = wordsIn(title);
  const last = said[titled.length - 1];
  if (last === undefined || !titled.every(({ text }, at) => isSame(said[at]!.text, text))) return undefined;
  return typed
    .slice(last.end)
    .replace(/^[^\p{L}\p{N}#]+/u, '')
    .trim();
}

/** Whether a line is the words of a button and nothing else. */
export const isTitle = (typed: string, title: string): boolean => behindTitle(typed, title) === '';

/** Whether also every figure is the same, as in the number of an order. */
export const isExactly = (typed: string, title: string): boolean =>
  isTitle(typed, title) && wordsIn(typed).every(({ text }, at) => text === wordsIn(title)[at]?.text);
