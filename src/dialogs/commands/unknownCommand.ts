import { matchChoice } from '../../migration/typed/matching';
import type { AnswerWord } from '../../text/commands';
import { plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { says } from '../questions/readChoice';
import { say } from '../turn';
import type { TurnScope } from '../turnScope';
import { suggestCommand } from './commands';

/** No command, and no question that it could answer: the nearest command, or what to type for a customer's name. */
export async function unknownCommand({ services, turn }: TurnScope, typed: string): Promise<void> {
  if (isAnswer(typed, turn.text)) return say(turn, turn.text.chat.nothingOpen);
  const line = typed.trim().slice(0, 80);
  const suggestion = (await customerCommand({ services, turn }, line)) ?? suggestCommand(line, turn.text);
  await say(turn, turn.text.chat.unknownCommand(plain(line), suggestion === undefined ? undefined : plain(suggestion)));
}

const isAnswer = (typed: string, text: Text): boolean =>
  (Object.keys(text.commands.said) as AnswerWord[]).some((word) => says(typed, word, text));

async function customerCommand({ services, turn }: TurnScope, line: string): Promise<string | undefined> {
  if (line.length < 3) return undefined;
  const { entries } = await services.radarStore.reading();
  const names = new Map(
    entries.filter(({ canMove }) => canMove).map(({ customerId, customerName }) => [customerId, customerName]),
  );
  const match = matchChoice(
    line,
    [...names].map(([value, name]) => ({ value, names: [name] })),
  );
  const found = 'one' in match ? names.get(match.one) : undefined;
  return found === undefined ? undefined : `${turn.text.commands.typed.migrate[0]} ${found}`;
}
