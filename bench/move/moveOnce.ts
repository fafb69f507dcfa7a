import { setTimeout as pause } from 'node:timers/promises';
import { Agent } from '../../chaos/agent/agent';
import { radarRead, settled } from '../../chaos/check/settled';
import { arm } from '../../chaos/house/control';
import { withClient } from '../../chaos/house/databases';
import type { Databases } from '../../chaos/house/databases';
import { House } from '../../chaos/house/house';
import { madeUpPerson } from '../../emulator/connector';
import type { AuditReport } from '../../emulator/core/audit/audit';
import type { RunningEmulator } from '../../emulator/server';
import { MemoryWatch } from '../memoryWatch';
import type { Moved } from './moveFigures';
import { movedName, moveWorld } from './moveWorld';
import { optimumSeconds } from './optimum';
import type { MoveWish } from './options';
import { TurnWatch } from './turnWatch';

/** Half of the faults strike before the effect, half after it; none is a refusal for the quota. */
const faults = [
  { method: 'POST', path: '/assignLicense$', probability: 0.005, dropBefore: true },
  { method: 'POST', path: '/assignLicense$', probability: 0.005, dropAfter: true },
];
const intoWindowMs = 40_000;
/** From the order to the first write: seats take so long, and a little more until they are seen. */
const seatsMs = 8_000;
/** Emulated; what is pressed within two seconds of its card was not read and does not count. */
const readingMs = 3_000;
/** A card counts from when the bot knows that it is shown. */
const leastReadingMs = 500;
const lookMs = 5;
const storedLookMs = 100;
const longestMs = 3_600_000;

export interface Trial {
  readonly wish: MoveWish;
  readonly users: number;
  readonly scale: number;
  readonly tell: (words: string) => void;
  /** Something else to be measured in the same house, once the migration is over and faults are gone. */
  readonly beside?: (emulator: RunningEmulator) => Promise<void>;
}

/** One customer moved by a bot of its own, from its first licence write to the last. */
export async function moveOnce(databases: Databases, trial: Trial): Promise<Moved> {
  const database = await databases.create();
  const { wish, users, scale } = trial;
  const house = await House.open({
    ...{ name: 'move', database, customers: 2, users, scale, world: moveWorld(users) },
    settings: {
      quota: wish.quota,
      quotaLimits: { graphWrites: wish.limit, graphWritesOfApp: 70_000 },
      latency: { meanMs: wish.latencyMs, spreadMs: wish.latencyMs / 3, clock: 'emulated' },
    },
  });
  try {
    return await measured(house, trial);
  } finally {
    await house.close();
    await database.drop();
  }
}

async function measured(house: House, { wish, users, scale, tell, beside }: Trial): Promise<Moved> {
  const bot = house.startBot();
  await bot.ready;
  await radarRead(house.plan.database.url);
  await settled(house.plan.database.url);
  await arm(house, faults);
  const memory = new MemoryWatch(bot.pid);
  let reviewRssMax: number | undefined;
  void planStored(house.plan.database.url).then(
    () => (reviewRssMax = memory.mark()),
    // The migration that never began says so itself.
    () => undefined,
  );
  const chat = house.connector.personalChat(madeUpPerson(1));
  const turns = new TurnWatch(chat);
  const agent = new Agent(chat, {
    ...{ customer: movedName, manner: { ofPurchase: 'bought' }, patienceMs: 60_000 },
    deadline: performance.now() + longestMs,
    meddle: () => pause(Math.max(leastReadingMs, readingMs / scale)),
  });
  const { house: world } = house.emulator;
  void windowsFrom(world);
  const outcome = await agent.migrate();
  if (!outcome.ended) throw new Error(`The migration did not end.\n${agent.lastWords()}`);
  memory.end();
  const audit = world.auditReport();
  tell(`the audit: ${JSON.stringify(audit)}`);
  const moved = movedIn(world, wish, audit);
  tell(`the first write came ${moved.intoWindowSeconds.toFixed(1)} s into a window`);
  if (moved.writes < users) throw new Error(`Only ${moved.writes} licence writes.\n${agent.lastWords()}`);
  await fetch(`http://127.0.0.1:${house.emulator.port}/_emulator/faults`, { method: 'DELETE' });
  await beside?.(house.emulator);
  return { ...moved, rssMax: memory.max, reviewRssMax, slowestTurnMs: turns.slowestMs };
}

const planStored = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    for (;;) {
      const { rows } = await client.query<{ is: boolean }>('select exists (select from planshift.migration) as is');
      if (rows[0]?.is) return;
      await pause(storedLookMs);
    }
  });

type World = RunningEmulator['house'];

/** Lets the first write come 40 s into a window: counted from the order, because nobody knows before when that is placed. */
async function windowsFrom({ journal, limiter, clock }: World): Promise<void> {
  while (!journal.since(0).some(({ kind }) => kind === 'checkout')) await pause(lookMs);
  limiter.clear(clock.now() + seatsMs - intoWindowMs);
}

function movedIn(
  { journal, limiter }: World,
  wish: MoveWish,
  audit: AuditReport,
): Omit<Moved, 'rssMax' | 'reviewRssMax' | 'slowestTurnMs'> & { readonly intoWindowSeconds: number } {
  const writes = journal.since(0).filter(({ kind }) => kind === 'licences');
  const [first, last] = [writes[0], writes.at(-1)].map((entry) => Date.parse(entry?.at ?? '')) as [number, number];
  const intoWindowSeconds = ((first - limiter.startedAt) / 1_000) % 150;
  const counts = limiter.counts().filter(({ key }) => key.startsWith('graph/'));
  return {
    intoWindowSeconds,
    seconds: (last - first) / 1_000,
    optimumSeconds: optimumSeconds(writes.length, { ...wish, intoWindowSeconds }),
    writes: writes.length,
    throttled: counts.reduce((sum, { refused }) => sum + refused, 0),
    repeatedLicenceWrites: audit.repeatedLicenceWrites,
  };
}
