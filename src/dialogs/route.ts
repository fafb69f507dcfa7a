import { parseAnswer } from '../cards/answers';
import type { Answer } from '../cards/answers';
import { plain } from '../text/plain';
import { assignFrom } from './commands/assignFile';
import { parseCommand } from './commands/commands';
import { isLanguageAnswer, setLanguage } from './commands/language';
import type { Incoming } from './incoming';
import { noticePressed } from './commands/noticePressed';
import { openedBy } from './commands/openedBy';
import { tellInterrupted } from './migrate/tellInterrupted';
import { runCommand } from './commands/runCommand';
import { isAsking, passOn, whatIsAsked } from './migrate/stage';
import type { Stage } from './migrate/stage';
import { steer } from './commands/steer';
import { say } from './turn';
import { unknownCommand } from './commands/unknownCommand';

/** Finds who should hear a turn: a command, a button's own purpose, or the question in hand. */
export async function route(stage: Stage, incoming: Incoming): Promise<void> {
  if ('ready' in incoming) return isAsking(stage) ? passOn(stage, incoming) : undefined;
  if ('interrupted' in incoming) return isAsking(stage) ? passOn(stage, incoming) : tellInterrupted(stage.turn, incoming);
  if ('pressed' in incoming) return routePressed(stage, incoming.pressed);
  if ('file' in incoming) return routeFile(stage, incoming.file);
  if (incoming.typed.trim() !== '') return routeTyped(stage, incoming.typed);
}

async function routePressed(stage: Stage, value: unknown): Promise<void> {
  const parsed = parseAnswer(value);
  if (parsed === undefined) return say(stage.turn, stage.turn.text.chat.alreadyAnswered);
  if ('steer' in parsed) return steer(stage, parsed.steer);
  if ('notice' in parsed) return noticePressed(stage, parsed.notice);
  if ('open' in parsed) return runCommand(stage, openedBy(parsed.open));
  return routeAnswer(stage, parsed.answer);
}

async function routeAnswer(stage: Stage, answer: Answer): Promise<void> {
  if (isLanguageAnswer(answer)) return setLanguage(stage, answer.choice);
  if (isAsking(stage)) return passOn(stage, { pressed: answer });
  return say(stage.turn, stage.turn.text.chat.alreadyAnswered);
}

async function routeFile(stage: Stage, file: Extract<Incoming, { file: unknown }>['file']): Promise<void> {
  const { chat } = stage.turn.text;
  if ('fault' in file) return say(stage.turn, file.fault === 'tooBig' ? chat.fileTooBig : chat.fileNotText);
  if (whatIsAsked(stage) === 'people') return passOn(stage, { typed: file.text });
  if (await assignFrom(stage, file.text)) return;
  return say(stage.turn, chat.notAnAnswer(plain(file.text.slice(0, 40))));
}

/** With a question in hand only a command's own name is one; its other words may be meant as an answer. */
async function routeTyped(stage: Stage, typed: string): Promise<void> {
  const asking = isAsking(stage);
  const command = parseCommand(typed, stage.turn.text, asking ? 'byName' : 'anyWord');
  if (command !== undefined) return runCommand(stage, command);
  return asking ? passOn(stage, { typed }) : unknownCommand(stage, typed);
}
