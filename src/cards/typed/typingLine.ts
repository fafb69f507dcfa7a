import type { Command } from '../../text/commands';
import { phrase, plain } from '../../text/plain';
import type { Phrase, Plain } from '../../text/plain';
import type { Text } from '../../text/textFor';
import type { Button } from '../buttons';

/** More would be read by nobody; the others can be typed all the same. */
const mostNamed = 4;

/** The last line of a card: what can be typed in the place of a press. Empty where nothing can be pressed. */
export function typingLine(buttons: readonly Button[], text: Text): readonly Phrase[] {
  const words = buttons.slice(0, mostNamed).map((each) => wordsOf(each, text));
  return words.length === 0 ? [] : [text.typing.hint(words)];
}

interface Paged {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** The last line of a list: how it is leafed through, and what is done with one of its rows where there is room for that. */
export const listLine = ({ page, pages }: Paged, command: Command | undefined, { typing, commands }: Text): Phrase =>
  typing.hint([
    ...(page + 1 < pages ? [typing.more] : []),
    ...(page > 0 ? [typing.back] : []),
    ...(command === undefined ? [] : [typing.andCustomer(plain(commands.typed[command][0]!))]),
  ]);

/** The last line of a notice: what is done with one of its customers. */
export const noticeLine = ({ typing, commands, notices }: Text): Phrase => {
  const { remindTomorrow, notMine } = notices.buttons;
  const words = [plain(commands.typed.migrate[0]!), small(remindTomorrow), small(notMine)];
  return typing.hintOf(words.map((each) => phrase`**${each}**`));
};

function wordsOf({ title, data }: Button, text: Text): Phrase {
  const verb = 'steer' in data ? data.steer : undefined;
  if (verb === 'stop') return phrase`**${plain(text.commands.typed.stop[0]!)}**`;
  const words = phrase`**${small(title)}**`;
  return verb === 'lookAtOrder' ? text.typing.andItsId(words) : words;
}

/** As it stands in a sentence: it begins small, and ends without marks. */
function small(title: string): Plain {
  const [first = '', ...rest] = title.replace(/…$/, '');
  return plain(first.toLowerCase() + rest.join(''));
}
