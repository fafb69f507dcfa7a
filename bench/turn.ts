import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { radarRead, settled } from '../chaos/check/settled';
import { Databases } from '../chaos/house/databases';
import type { ScratchDatabase } from '../chaos/house/databases';
import { customerName, practiceWorld } from '../chaos/house/practiceWorld';
import { outputDir, projectDir } from '../chaos/places';
import { madeUpPerson, startConnector } from '../emulator/connector';
import { NoSuchButton } from '../emulator/connector/chat';
import type { Answer, Chat, Connector } from '../emulator/connector';
import { startEmulator } from '../emulator/server';
import { startPlanshift, startProcess } from './botProcess';
import { planQuestion, timed } from './planQuestion';
import { thenExit } from './thenExit';
import { dearerThan, turnFigures, turnTable } from './turnFigures';
import type { Measured, TurnFigures } from './turnFigures';
import { closedLoop, openLoop } from './turnLoops';
import type { Agent } from './turnLoops';

const customers = 12;
const people = 40;
const warmUps = 30;
const rounds = 120;
const agents = 50;
const everyMs = 2_000;
const openRounds = 15;
const closedMs = 15_000;
const patienceMs = 60_000;
/** On what `expiring` shows. */
const button = 'Next 4';

const baselineFile = path.join(projectDir, 'bench', 'turn.baseline.json');

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

interface Bots {
  readonly bot: Connector;
  readonly echo: Connector;
}

/** `node dist/bench/turn.js [--write] [postgresql://…]`: what a turn costs, in turns of a bare bot; the figures are on the last line. */
async function main(given: readonly string[]): Promise<void> {
  const isToWrite = given.includes('--write');
  const url = given.find((each) => !each.startsWith('--'));
  const databases = await Databases.open(url);
  const database = await databases.create();
  const close: (() => Promise<unknown>)[] = [() => databases.stop(), () => database.drop()];
  try {
    const bots = await startBots(database, close);
    const measured = await measure(bots);
    for (const line of turnTable(measured)) tell(line);
    const figures = turnFigures(measured);
    for (const line of dearerThan(JSON.parse(readFileSync(baselineFile, 'utf8')) as TurnFigures, figures)) tell(line);
    if (isToWrite) writeFileSync(baselineFile, `${JSON.stringify(figures, undefined, 2)}\n`);
    console.log(JSON.stringify(figures));
  } finally {
    for (const each of close.reverse()) await each();
  }
}

/** Each with a Teams of its own. Emulator and both Teams are in this process, so that the bots share it alike. */
async function startBots(database: ScratchDatabase, close: (() => Promise<unknown>)[]): Promise<Bots> {
  const emulator = await startEmulator({
    dataDir: path.join(outputDir, 'turn'),
    fresh: true,
    settings: { tokens: 'any' },
    seedWorld: practiceWorld(customers, people),
  });
  close.push(() => emulator.close());
  const logFile = path.join(outputDir, 'turn', 'bot.log');
  const planshift = await startPlanshift({
    ...{ databaseUrl: database.url, emulatorPort: emulator.port, caFile: emulator.caFile, logFile },
  });
  close.push(() => planshift.close());
  const bare = await startProcess({ entry: path.join(__dirname, 'echoBot.js'), logFile });
  close.push(() => bare.close());
  const bot = await startConnector({ botEndpoint: planshift.endpoint });
  const echo = await startConnector({ botEndpoint: bare.endpoint });
  close.push(
    () => bot.close(),
    () => echo.close(),
  );
  await radarRead(database.url);
  await settled(database.url);
  return { bot, echo };
}

async function measure({ bot, echo }: Bots): Promise<Measured> {
  tell('One agent at a time…');
  const alone = await oneByOne(bot, echo);
  tell(`${agents} agents, each with a turn every ${everyMs / 1_000} s…`);
  const crowd = (connector: Connector, make: (chat: Chat, nth: number) => Agent): readonly Agent[] =>
    Array.from({ length: agents }, (_none, nth) => make(connector.personalChat(madeUpPerson(nth + 1)), nth));
  const [echoes, talkers] = [crowd(echo, echoed), crowd(bot, various)];
  for (const each of [...echoes, ...talkers]) await each()();
  const open = {
    echo: await openLoop(echoes, everyMs, openRounds),
    bot: await openLoop(talkers, everyMs, openRounds),
  };
  tell(`${agents} agents, each as soon as the turn before is over…`);
  const closed = { echo: await closedLoop(echoes, closedMs), bot: await closedLoop(talkers, closedMs) };
  return { ...alone, openLoop: open, closedLoop: closed };
}

/** Turn by turn, the echo's in between, so that whatever else the machine does meets all alike. */
async function oneByOne(bot: Connector, echo: Connector): Promise<Pick<Measured, 'echo' | 'kinds'>> {
  const times = { echo: [] as number[], expiring: [] as number[], button: [] as number[], migrate: [] as number[] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const customer = customerName((round + warmUps) % customers);
    const took = {
      echo: await timed(() => told(() => echo.say('hello'))),
      expiring: await timed(() => told(() => bot.say('expiring'))),
      button: await timed(() => told(() => bot.pressButton(button))),
      // Its preparation is not to be under way during the next turn.
      migrate: await planQuestion(bot, customer, patienceMs),
    };
    await told(() => bot.say('cancel'));
    if (round >= 0) for (const [kind, ms] of Object.entries(took)) times[kind as keyof typeof times].push(ms);
  }
  const { echo: echoTimes, ...kinds } = times;
  return { echo: echoTimes, kinds };
}

/** A connection that is closed just as it is used again says nothing of the turn, which is sent once more. */
async function told(turn: () => Promise<Answer>): Promise<void> {
  const { status } = await turn().catch(turn);
  if (status !== 200) throw new Error(`A turn was answered with ${status}.`);
}

const echoed =
  (chat: Chat): Agent =>
  () =>
  () =>
    told(() => chat.say('hello'));

/** Forward, or back where it stands on the last page: among fifty agents a press may overtake the word before it. */
async function leaf(chat: Chat): Promise<Answer> {
  try {
    return await chat.pressButton(button);
  } catch (error) {
    if (error instanceof NoSuchButton) return chat.pressButton('Back');
    throw error;
  }
}

/** Each of the three kinds in turn. */
function various(chat: Chat, nth: number): Agent {
  const turns = [
    () => chat.say('expiring'),
    () => leaf(chat),
    () => chat.say(`migrate ${customerName(nth % customers)}`),
  ];
  let said = 0;
  return () => {
    const turn = turns[said++ % turns.length]!;
    return () => told(turn);
  };
}

thenExit(main(process.argv.slice(2)));
