import { knownTitles } from '../../cards/typed/titles';
import type { KnownTitle } from '../../cards/typed/titles';
import { languages } from '../../migration/language';
import { behindTitle } from '../../migration/typed/titleTyped';
import { readerOf } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { parseCommand } from '../commands/commands';

/** A line that begins with what a button of a migration is called. */
export interface TypedDecision extends KnownTitle {
  /** In whose words it was typed. */
  readonly text: Text;
  /** The words of the button, as they were typed. */
  readonly words: string;
  /** What of the rest names the migration; empty where nothing does. */
  readonly called: string;
  readonly order?: string;
}

/** The longest title that the line begins with, in whatever language; undefined where there is none. */
export function decisionIn(typed: string, own: Text): TypedDecision | undefined {
  const all = languages
    .map((language) => textFor(readerOf({ language })))
    .flatMap((text) => knownTitles(text).flatMap((known) => begun(typed, known, text)))
    .filter(({ title }) => !isCommand(title, own))
    .sort((one, other) => one.behind.length - other.behind.length);
  const [first] = all;
  if (first === undefined) return undefined;
  // One name may be that of several buttons.
  const states = all.filter(({ behind }) => behind === first.behind).flatMap((each) => each.states);
  return { ...first, states: [...new Set(states)], ...parted(typed, first.behind, first) };
}

const begun = (typed: string, known: KnownTitle, text: Text) => {
  const behind = behindTitle(typed, known.title);
  return behind === undefined || (behind === '' && known.isBeginning) ? [] : [{ ...known, text, behind }];
};

/** A command keeps its own words. */
const isCommand = (title: string, text: Text): boolean => parseCommand(title, text)?.argument === '';

function parted(typed: string, behind: string, { takes, isBeginning }: KnownTitle) {
  const words = typed.trim().slice(0, typed.trim().length - behind.length);
  const [first = '', ...others] = behind.split(/\s+/);
  const called = others.join(' ');
  if (isBeginning) return { words: `${words}${first}`, called };
  if (takes === undefined) return { words: words.replace(/[^\p{L}\p{N}]+$/u, ''), called: behind };
  // No id is without a figure: it is the customer, and the id was forgotten.
  return /\d/.test(first) ? { words: words.trim(), called, order: first } : { words: words.trim(), called: behind };
}
