import { setTimeout as pause } from 'node:timers/promises';
import { radarRead, settled } from '../chaos/check/settled';
import { Databases } from '../chaos/house/databases';
import { House } from '../chaos/house/house';
import { customerName } from '../chaos/house/practiceWorld';
import { madeUpPerson } from '../emulator/connector';
import type { Chat } from '../emulator/connector';
import { CallCounter } from './callCounter';
import { allowedMs, waveFigures } from './morningFigures';
import type { Wave } from './morningFigures';
import { planQuestion, timed } from './planQuestion';
import { thenExit } from './thenExit';

const agents = 50;
const people = 40;
/** As documented: 500 requests a minute for Partner Center, units and writes for Graph; each answer takes its time. */
const settings = { quota: 'window', latency: { meanMs: 200, spreadMs: 100 } } as const;
/** Partner Center's quota counts by the minute: what came before must not be missing. */
const quotaMs = 61_000;
const patienceMs = 4 * allowedMs;

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `node dist/bench/morning.js [postgresql://…]`: 50 agents begin at once; the figures are on the last line. */
async function main([url]: readonly string[]): Promise<void> {
  const databases = await Databases.open(url);
  const database = await databases.create();
  const counter = new CallCounter();
  const house = await House.open({
    name: 'morning',
    database,
    customers: 2 * agents,
    users: people,
    scale: 1,
    settings,
  });
  try {
    const bot = house.startBot();
    await bot.ready;
    await radarRead(database.url);
    await settled(database.url);
    const chats = Array.from({ length: agents }, (_none, nth) => house.connector.personalChat(madeUpPerson(nth + 1)));
    await greeted(chats);
    const waves: Wave[] = [];
    for (const first of [0, agents]) {
      tell('The quota becomes whole again…');
      await pause(quotaMs);
      tell(
        `${agents} agents begin with ${agents} customers of whose country ${first === 0 ? 'nothing' : 'all'} is known…`,
      );
      counter.take();
      waves.push({ ...(await begin(chats, first)), calls: counter.take() });
    }
    const [cold, warm] = waves.map(waveFigures);
    console.log(JSON.stringify({ allowedMs, cold, warm }));
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
}

/** What a first turn costs is not to be measured. */
async function greeted(chats: readonly Chat[]): Promise<void> {
  for (const chat of chats) await chat.say('help');
}

/** Each with a customer of their own, all at once. */
async function begin(chats: readonly Chat[], first: number): Promise<Omit<Wave, 'calls'>> {
  const came = await Promise.allSettled(
    chats.map((chat, nth) => timed(() => planQuestion(chat, customerName(first + nth), patienceMs))),
  );
  const planQuestions = came.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { planQuestions, unanswered: came.length - planQuestions.length };
}

thenExit(main(process.argv.slice(2)));
