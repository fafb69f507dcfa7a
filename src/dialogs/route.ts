import { parseAnswer } from '../cards/answers';
import type { Answer } from '../cards/answers';
import { besideFile } from '../migration/people/typed/opening';
import type { Command } from '../text/commands';
import { plain } from '../text/plain';
import { approvalPressed } from './approvals/approvals';
import { assignFrom } from './commands/assignFile';
import type { CommandCall } from './commands/commandCall';
import { parseCommand } from './commands/commands';
import { holdPressed } from './commands/hold';
import { isLanguageAnswer, languageNamed, setLanguage } from './commands/language';
import { noticePressed } from './commands/noticePressed';
import { openedBy } from './commands/openedBy';
import { runCommand } from './commands/runCommand';
import { steer } from './commands/steer';
import { takeBackPressed } from './commands/takeBack';
import { unkeptPressed } from './commands/unkept';
import { unknownCommand } from './commands/unknownCommand';
import type { FileSent, Incoming } from './incoming';
import { draftInHand, isAsking, passOn, whatIsAsked } from './migrate/dialogHost';
import type { HostedTurn } from './migrate/dialogHost';
import { isUnasked } from './migrate/heard';
import type { Said, Unasked } from './migrate/heard';
import { tellInterrupted } from './migrate/tellInterrupted';
import { tellStillOpen } from './migrate/waysOut';
import { says } from './questions/readChoice';
import { needOfButton, needs } from './rights/needs';
import { permitted } from './rights/permitted';
import { say } from './turn';
import { turnedBy } from './typed/lastCard';
import { typedAsPressed } from './typed/typedAsPressed';

type Pressed = NonNullable<ReturnType<typeof parseAnswer>>;

/** Finds who should hear a turn: a command, a button's own purpose, or the question in hand. */
export async function route(scope: HostedTurn, incoming: Incoming): Promise<void> {
  if (isUnasked(incoming)) return routeUnasked(scope, incoming);
  if ('pressed' in incoming) return routePressed(scope, incoming.pressed);
  if ('noWords' in incoming) return say(scope.turn, scope.turn.text.sent.noWords[incoming.noWords]);
  if ('file' in incoming) return routeFile(scope, incoming);
  return routeTyped(scope, incoming.typed);
}

async function routeUnasked(scope: HostedTurn, heard: Unasked): Promise<void> {
  if (isAsking(scope)) return passOn(scope, heard);
  if ('interrupted' in heard) return tellInterrupted(scope.turn, heard);
}

async function routePressed(scope: HostedTurn, value: unknown): Promise<void> {
  const parsed = parseAnswer(value);
  if (parsed === undefined) return say(scope.turn, scope.turn.text.chat.alreadyAnswered);
  if ('open' in parsed) return runCommand(scope, openedBy(parsed.open));
  const need = Object.values(parsed).map(needOfButton)[0] ?? needs.kind.pick;
  if (await permitted(scope, need)) return pressedBy(scope, parsed);
}

async function pressedBy(scope: HostedTurn, parsed: Exclude<Pressed, { open: unknown }>): Promise<void> {
  if ('answer' in parsed) return routeAnswer(scope, parsed.answer);
  if ('notice' in parsed) return noticePressed(scope, parsed.notice);
  return routeDecision(scope, parsed);
}

type Decision = Exclude<
  NonNullable<ReturnType<typeof parseAnswer>>,
  { open: unknown } | { answer: unknown } | { notice: unknown }
>;

/** What is decided about a migration, the house or a request. */
async function routeDecision(scope: HostedTurn, parsed: Decision): Promise<void> {
  if ('steer' in parsed) return steer(scope, parsed.steer);
  if ('unkept' in parsed) return unkeptPressed(scope, parsed.unkept);
  if ('takingBack' in parsed) return takeBackPressed(scope, parsed.takingBack);
  if ('approving' in parsed) return approvalPressed(scope, parsed.approving);
  return holdPressed(scope, parsed.holding);
}

async function routeAnswer(scope: HostedTurn, answer: Answer): Promise<void> {
  if (isLanguageAnswer(answer)) return setLanguage(scope, answer.choice);
  if (isAsking(scope)) return answers(scope, { pressed: answer });
  return say(scope.turn, scope.turn.text.chat.alreadyAnswered);
}

/** Whoever may not go on may still leave. */
async function answers(scope: HostedTurn, said: Said): Promise<void> {
  const leaves = 'pressed' in said ? said.pressed.kind === 'notNow' : says(said.typed, 'notNow', scope.turn.text);
  const need = leaves ? needs.kind.notNow : needs.step[whatIsAsked(scope) ?? 'review'];
  if (await permitted(scope, need)) await passOn(scope, said);
}

async function routeFile(scope: HostedTurn, { file, words, others }: FileSent): Promise<void> {
  const { sent } = scope.turn.text;
  if ('fault' in file) return say(scope.turn, sent.fileFault[file.fault]);
  if (others > 0) await say(scope.turn, sent.onlyFirst(others));
  if (file.encoding !== undefined) await say(scope.turn, sent.readAs(plain(file.encoding)));
  if (whatIsAsked(scope) === 'people') return answers(scope, besideFile(words, file.text));
  if (await assignFrom(scope, file.text)) return;
  return tellUnwanted(scope, words);
}

/** Words beside a list that nobody wants may rest on it, so they answer no question. */
async function tellUnwanted(scope: HostedTurn, words: string): Promise<void> {
  const { listUnwanted } = scope.turn.text.sent;
  if (isAsking(scope)) return say(scope.turn, listUnwanted.yet);
  if (words === '') return say(scope.turn, listUnwanted.before);
  await say(scope.turn, listUnwanted.yet);
  return routeTyped(scope, words);
}

/** What is looked at elsewhere, which is told below it where a question waits. */
const looks: ReadonlySet<Command> = new Set([
  'expiring',
  'migrations',
  'migration',
  'approvals',
  'help',
  'notices',
  'hold',
]);

/** `expiring more` */
const turnsPage = async (scope: HostedTurn, { command, argument }: CommandCall): Promise<boolean> =>
  (command === 'expiring' || command === 'migrations') &&
  turnedBy(scope, command, argument, (value) => routePressed(scope, value));

/** "continue" is meant for a question that is open no more as well as for a migration that rests. */
const isUnsure = ({ turn }: HostedTurn, { command, argument }: CommandCall, typed: string): boolean =>
  command === 'resume' && argument === '' && says(typed, 'goOn', turn.text);

async function runTyped(scope: HostedTurn, call: CommandCall, typed: string): Promise<void> {
  if (!(await turnsPage(scope, call)))
    await runCommand(scope, { ...call, ...(isUnsure(scope, call, typed) && { isUnsure: true }) });
  const draft = draftInHand(scope);
  if (draft !== undefined && looks.has(call.command)) await tellStillOpen(scope.turn, draft);
}

/** With a question in hand only a command's own name is one; its other words may be meant as an answer. */
async function routeTyped(scope: HostedTurn, typed: string): Promise<void> {
  const press = (value: unknown): Promise<void> => routePressed(scope, value);
  if (await typedAsPressed(scope, typed, press)) return;
  const asking = isAsking(scope);
  const command = parseCommand(typed, scope.turn.text, asking ? 'byName' : 'anyWord');
  if (command !== undefined) return runTyped(scope, command, typed);
  if (asking) return answers(scope, { typed });
  const language = languageNamed(typed);
  return language === undefined ? unknownCommand(scope, typed) : setLanguage(scope, language);
}
