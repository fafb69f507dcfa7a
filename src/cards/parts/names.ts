import type { SentenceFacts } from '../../text/facts';
import { formatFor } from '../../text/format';
import { clip, plain } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';

const longest = 60;
const mostNames = 10;

/** A name from outside, short enough for a card and shown letter for letter. */
export const shown = (outside: string, length = longest): Plain => plain(clip(outside, length));

/** At most ten names, or `most`, then how many more there are. A name that was forgotten is one of a person. `names` may already be cut; `count` is all of them. */
export function someOf(names: readonly string[], count: number, reader: Reader, most = mostNames): Phrase {
  const { words } = textFor(reader);
  const first = names.slice(0, most).map((name) => (name === '' ? words.aPerson : shown(name, 40)));
  const rest = count - first.length;
  return formatFor(reader).list(rest > 0 ? [...first, words.more(rest)] : first);
}

/** The facts of a refusal, a problem or a failure, made ready for a sentence. */
export const plainFacts = (
  facts: Readonly<Record<string, string | number>>,
  made: (outside: string) => Plain = (outside) => shown(outside, 160),
): SentenceFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === 'string' ? made(value) : value]),
  );

export const capital = (sentence: Phrase): Phrase => (sentence.charAt(0).toUpperCase() + sentence.slice(1)) as Phrase;

/** Short pieces of one line. */
export const line = (...pieces: readonly (Phrase | undefined)[]): Phrase =>
  pieces.filter((piece) => piece !== undefined && piece !== '').join(' · ') as Phrase;

/** Sentences of one paragraph. */
export const spaced = (sentences: readonly Phrase[]): Phrase =>
  sentences.filter((sentence) => sentence !== '').join(' ') as Phrase;

/** Paragraphs of one message. */
export const paragraphs = (all: readonly Phrase[]): Phrase => all.join('\n\n') as Phrase;

/** Short pieces in a row, or a few names. */
export const commas = (pieces: readonly Phrase[]): Phrase => pieces.join(', ') as Phrase;
