import { folded, withoutEnd } from '../../migration/typed/foldedText';
import { matchChoice } from '../../migration/typed/matching';
import { defined } from '../../platform/defined';
import { commands } from '../../text/commands';
import type { Command } from '../../text/commands';
import type { Text } from '../../text/textFor';

export interface ParsedCommand {
  readonly command: Command;
  readonly argument: string;
  /** What was typed below the command, line by line as it was. */
  readonly below?: string;
}

/** A command is known by its beginning, however much stands behind it. */
const mostLetters = 500;

/** These mean nothing with words behind them: "help me choose" is not the command. */
const alone: ReadonlySet<Command> = new Set(['refresh', 'cancel', 'help']);

/** Case, accents, a leading slash and closing marks do not matter. */
export function normal(typed: string): string {
  const line = folded(typed).replace(/^\/(?=\w)/, '');
  // Marks alone are no word with an end.
  return withoutEnd(line, ' .!?') || line.slice(0, 1);
}

/** Understood by whatever word, because they must work at every step. */
const everyWord: ReadonlySet<Command> = new Set(['cancel', 'help']);

/** Its name is an answer, too: «sposta». */
const answersToo: ReadonlySet<Command> = new Set(['migrate']);

/** Alone, its name is an answer before it is a command: the next page of a question. */
const answersFirst: ReadonlySet<Command> = new Set(['next']);

/** English everywhere, or as the reader's sentences call it. */
const isName = (word: string, command: Command, text: Text): boolean =>
  !answersFirst.has(command) &&
  (word === command || (!answersToo.has(command) && word === text.commands.typed[command][0]));

/**
 * The command a line is; undefined when it is none. The longest word that fits wins.
 *
 * @param by with a question in hand a single word other than the command's own name may be meant as its answer
 */
export function parseCommand(
  typed: string,
  text: Text,
  by: 'anyWord' | 'byName' = 'anyWord',
): ParsedCommand | undefined {
  const line = normal(typed.trim().slice(0, mostLetters));
  const isOpen = ({ command, word }: { command: Command; word: string }): boolean =>
    by === 'anyWord' || everyWord.has(command) || isName(word, command, text) || word !== line;
  const [best] = commands
    .flatMap((command) => [command, ...text.commands.typed[command]].map((word) => ({ command, word: normal(word) })))
    .filter(({ command, word }) => line === word || (!alone.has(command) && line.startsWith(`${word} `)))
    .filter(isOpen)
    .sort((one, other) => other.word.length - one.word.length);
  return (
    best && { command: best.command, argument: argumentOf(typed, best.word), ...defined({ below: belowOf(typed) }) }
  );
}

function belowOf(typed: string): string | undefined {
  const whole = typed.trim();
  const end = whole.indexOf('\n');
  return end < 0 ? undefined : whole.slice(end + 1);
}

/** What stands behind the command, as it was typed. */
function argumentOf(typed: string, word: string): string {
  const words = typed.trim().split(/\s+/);
  return words.slice(word.split(' ').length).join(' ');
}

/** The command somebody may have meant. */
export function suggestCommand(typed: string, text: Text): string | undefined {
  const first = normal(typed.trim().slice(0, mostLetters)).split(' ')[0] ?? '';
  if (first.length < 2 || /^\d+$/.test(first)) return undefined;
  const options = commands.map((command) => ({ value: command, names: text.commands.typed[command] }));
  const match = matchChoice(first, options);
  const found = 'one' in match ? match.one : 'several' in match ? match.several[0] : undefined;
  return found === undefined ? undefined : text.commands.typed[found][0];
}
