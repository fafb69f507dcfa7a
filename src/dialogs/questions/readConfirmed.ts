import { confirmPicks } from '../../cards/picks';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import type { Said } from '../migrate/heard';
import { pressedChoice, typedText } from './pressedChoice';
import { readWords } from './readChoice';

/** A question that only a person can confirm: its two buttons, or a yes or no in the reader's language. */
export function readConfirmed(
  said: Said,
  { yes, no }: { readonly yes: string; readonly no: string },
  text: Text,
): { readonly one: boolean } | { readonly hint: Phrase } {
  const choice = pressedChoice(said);
  if (choice !== undefined) return { one: choice === confirmPicks.yes };
  const { said: words } = text.commands;
  const options = [
    { value: true, names: [yes, ...words.yes] },
    { value: false, names: [no, ...words.no] },
  ];
  return readWords(typedText(said) ?? '', options, text);
}
