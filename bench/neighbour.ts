import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { radarRead, settled } from '../chaos/check/settled';
import { Databases, withClient } from '../chaos/house/databases';
import { House } from '../chaos/house/house';
import { customerName } from '../chaos/house/practiceWorld';
import { madeUpPerson } from '../emulator/connector';
import type { Chat, Connector } from '../emulator/connector';
import type { Loudness, Said } from './loudAgent';
import { neighbourFigures } from './neighbourFigures';
import type { Waits } from './neighbourFigures';
import { planQuestion, timed } from './planQuestion';
import { thenExit } from './thenExit';

const [loud, neighbour] = [madeUpPerson(1), madeUpPerson(2)];
const customers = 30;
const people = 40;
const idleRounds = 5;
/** One plan question in each; more would use up Partner Center's quota by themselves. */
const roundMs = 4_000;
const betweenTurnsMs = 100;
const preparations = 60;
const turns = 5_000;
const withinMs = 20_000;
/** Partner Center's quota counts by the minute: what one part has used must not be missing in the other. */
const quotaMs = 61_000;
const patienceMs = 120_000;

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `node dist/bench/neighbour.js [postgresql://…]`: what one loud agent costs another; the figures are on the last line. */
async function main([url]: readonly string[]): Promise<void> {
  const databases = await Databases.open(url);
  const database = await databases.create();
  const house = await House.open({ name: 'neighbour', database, customers, users: people, scale: 1 });
  try {
    const bot = house.startBot();
    const botEndpoint = await bot.ready;
    await radarRead(database.url);
    await settled(database.url);
    const chat = house.connector.personalChat(neighbour);
    tell('The quota becomes whole again…');
    await pause(quotaMs);
    tell('One agent alone…');
    const idle = await listenTo(chat, (round) => round < idleRounds);
    await pause(quotaMs);
    tell(`The same beside ${preparations} preparations and ${turns} turns of another…`);
    const shouting = shout(house.connector, botEndpoint);
    let isLoud = true;
    void shouting.then(() => (isLoud = false));
    const busy = await listenTo(chat, () => isLoud);
    const said = await shouting;
    const opened = await preparationsOf(database.url, loud.aadObjectId);
    console.log(JSON.stringify({ ...neighbourFigures(idle, busy), loud: { ...said, preparations: opened } }));
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
}

/** Rounds of an agent who asks for a plan question and then looks around, one thing after the other. */
async function listenTo(chat: Chat, goesOn: (round: number) => boolean): Promise<Waits> {
  const waits = { turns: [] as number[], planQuestions: [] as number[] };
  for (let round = 0; goesOn(round); round += 1) {
    const endAt = performance.now() + roundMs;
    waits.planQuestions.push(await timed(() => planQuestion(chat, customerName(round), patienceMs)));
    while (performance.now() < endAt) {
      waits.turns.push(await timed(() => chat.say(waits.turns.length % 2 === 0 ? 'migrations' : 'help')));
      await pause(betweenTurnsMs);
    }
  }
  return waits;
}

async function shout(connector: Connector, botEndpoint: string): Promise<Said> {
  const child = fork(path.join(__dirname, 'loudAgent.js'), { execArgv: [] });
  const conversation = { id: connector.personalChat(loud).conversationId, conversationType: 'personal' } as const;
  const place = { serviceUrl: connector.serviceUrl, tenantId: 'practice', conversation, person: loud };
  const names = Array.from({ length: preparations }, (_none, nth) => customerName(nth % customers));
  child.send({ botEndpoint, place, customers: names, turns, withinMs } satisfies Loudness);
  const [said] = (await once(child, 'message')) as [Said];
  return said;
}

const preparationsOf = (url: string, agent: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from planshift.preparation where agent_id = $1',
      [agent],
    );
    return rows[0]?.count ?? 0;
  });

thenExit(main(process.argv.slice(2)));
