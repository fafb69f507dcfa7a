import { folded } from '../../migration/typed/foldedText';
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

/** These mean nothing with words behind them: "help me choose" is not the command. */
const alone: ReadonlySet<Command> = new Set(['migrations', 'refresh', 'cancel', 'help']);

/** Case, accents, a leading slash and closing marks do not matter. */
export const normal = (typed: string): string =>
  folded(typed)
    .replace(/^\/(?=\w)/, '')
    .replace(/(?<=\S)[\s.!?]+$/, '');

/** Understood by whatever word, because they must work at every step. */
const everyWord: ReadonlySet<Command> = new Set(['cancel', 'help']);

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
  const line = normal(typed);
  const isOpen = ({ command, word }: { command: Command; word: string }): boolean =>
    by === 'anyWord' || everyWord.has(command) || word === command || word !== line;
  const [best] = commands
    .flatMap((command) => [command, ...text.commands.typed[command]].map((word) => ({ command, word: normal(word) })))
    .filter(({ command, word }) => line === word || (!alone.has(command) && line.startsWith(`${word} `)))
    .filter(isOpen)
    .sort((one, other) => other.word.length - one.word.length);
  return (
    best && { command: best.command, argument: argumentOf(typed, best.word), ...defined({ below: belowOf(typed) }) }
  );
}

const belowOf = (typed: string): string | undefined => /\n(.*\S.*)$/s.exec(typed.trim())?.[1];

/** What stands behind the command, as it was typed. */
function argumentOf(typed: string, word: string): string {
  const words = typed.trim().split(/\s+/);
  return words.slice(word.split(' ').length).join(' ');
}

/** The command somebody may have meant. */
export function suggestCommand(typed: string, text: Text): string | undefined {
  const first = normal(typed).split(' ')[0] ?? '';
  if (first.length < 2 || /^\d+$/.test(first)) return undefined;
  const options = commands.map((command) => ({ value: command, names: text.commands.typed[command] }));
  const match = matchChoice(first, options);
  const found = 'one' in match ? match.one : 'several' in match ? match.several[0] : undefined;
  return found === undefined ? undefined : text.commands.typed[found][0];
}
