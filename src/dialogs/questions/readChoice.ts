import { folded, withoutEnd } from '../../migration/typed/foldedText';
import { matchChoice } from '../../migration/typed/matching';
import type { Match } from '../../migration/typed/matching';
import { plain } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Text } from '../../text/textFor';

export interface NamedOption<T> {
  readonly value: T;
  /** The first one is how it is called in an answer. */
  readonly names: readonly string[];
}

/** A typed number, name or fragment as one of the options in the order they are shown, or a sentence that helps. */
export function readChoice<T>(
  typed: string,
  options: readonly NamedOption<T>[],
  text: Text,
  several: Text['chat']['severalFit'] = text.chat.severalFit,
): { readonly one: T } | { readonly hint: Phrase } {
  const match = agreeing(typed, text) ? matchJustSo(typed, options) : matchChoice(typed, options);
  if ('one' in match) return match;
  const name = (value: T): Plain => plain(options.find((option) => option.value === value)?.names[0] ?? '');
  const shown = plain(typed.slice(0, 80));
  if ('several' in match) return { hint: several(shown, match.several.slice(0, 5).map(name)) };
  if (match.none.length > 0) return { hint: text.chat.nearest(shown, match.none.slice(0, 5).map(name)) };
  return { hint: text.chat.notAnAnswer(shown) };
}

/** Answers of their own, of which the letters stand in many a name: _sì_ in Business. */
const agreeing = (typed: string, text: Text): boolean => says(typed, 'yes', text) || says(typed, 'no', text);

function matchJustSo<T>(typed: string, options: readonly NamedOption<T>[]): Match<T> {
  const word = withoutEnd(folded(typed.trim()), '.!');
  const called = options.filter(({ names }) => names.some((name) => startsWithWord(folded(name), word)));
  return matchChoice(word, called);
}

const startsWithWord = (name: string, word: string): boolean =>
  name.startsWith(word) && !/^[\p{L}\p{N}]/u.test(name.slice(word.length));

/** A number, which answers nothing where the card shows none: it was meant for another question. */
export const isNumber = (typed: string): boolean => /^\s*#?\d+[.)]?\s*$/.test(typed);

/** `readChoice` for a card that shows no numbers. */
export const readWords = <T>(
  typed: string,
  options: readonly NamedOption<T>[],
  text: Text,
): { readonly one: T } | { readonly hint: Phrase } =>
  isNumber(typed)
    ? { hint: text.chat.notNumbered(plain(typed.slice(0, 80))) }
    : readChoice(typed, options, text, text.chat.severalWords);

/** No word for an answer is as long. */
const mostLetters = 100;

/** Whether a line is one of the words for a common answer. */
export function says(typed: string, word: keyof Text['commands']['said'], text: Text): boolean {
  const line = withoutEnd(folded(typed.trim().slice(0, mostLetters)), '.!');
  return text.commands.said[word].some((each) => folded(each) === line);
}
