import { holdButtons } from '../../cards/chat/holdCard';
import { calledAs } from '../../cards/typed/cardButtons';
import type { AnswerWord } from '../../text/commands';
import { parseCommand } from '../commands/commands';
import { showHold } from '../commands/hold';
import { isAsking, whatIsAsked } from '../migrate/dialogHost';
import type { HostedTurn } from '../migrate/dialogHost';
import { says } from '../questions/readChoice';
import { declinesWithWords } from './declines';
import { decide } from './decide';
import { keepsQuiet } from './keepsQuiet';
import { pressedOnLast } from './lastCard';

/** Does what a press would do that a line says the words of; false where it says those of no button. */
export async function typedAsPressed(
  scope: HostedTurn,
  typed: string,
  press: (value: unknown) => Promise<void>,
): Promise<boolean> {
  if (isForTheQuestion(scope, typed)) return false;
  if (await pressedOnLast(scope, typed, press)) return true;
  return (
    (await declinesWithWords(scope, typed, press)) ||
    (await liftsHold(scope, typed, press)) ||
    (await decide(scope, typed, press)) ||
    keepsQuiet(scope, typed, press)
  );
}

/** Its own answers, and commands, come first while one is open. */
function isForTheQuestion(scope: HostedTurn, typed: string): boolean {
  if (!isAsking(scope)) return false;
  const { text } = scope.turn;
  const isAnswer = (Object.keys(text.commands.said) as AnswerWord[]).some((word) => says(typed, word, text));
  return isAnswer || whatIsAsked(scope) === 'unavailable' || parseCommand(typed, text, 'byName')?.argument === '';
}

/** The buttons of the card about the hold, which was told by itself. A bare word that means other things too shows it first. */
async function liftsHold(scope: HostedTurn, typed: string, press: (value: unknown) => Promise<void>): Promise<boolean> {
  const { services, turn } = scope;
  const known = [1, 2].flatMap((waiting) => holdButtons('', waiting, turn.text));
  if (calledAs(typed, known) === undefined) return false;
  const hold = await services.houseHold.current();
  if (hold === undefined) return false;
  const { length: waiting } = await services.migrations.underWay();
  const found = calledAs(typed, holdButtons(hold.since, waiting, turn.text));
  if (found === undefined) return false;
  await (parseCommand(typed, turn.text)?.argument === '' ? showHold(scope) : press(found.data));
  return true;
}
