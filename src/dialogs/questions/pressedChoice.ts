import type { Said } from '../migrate/heard';

/** The id of the option that was pressed. */
export const pressedChoice = (said: Said): string | undefined =>
  'pressed' in said && said.pressed.kind === 'pick' ? said.pressed.choice : undefined;

/** What was typed, into the chat or into an input of the card. */
export function typedText(said: Said): string | undefined {
  if ('typed' in said) return said.typed;
  return said.pressed.kind === 'search' ? said.pressed.query : undefined;
}
