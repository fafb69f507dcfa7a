import { setTimeout as pause } from 'node:timers/promises';
import { aftermath } from '../check/aftermath';
import { crowd } from '../house/crowd';
import { Databases } from '../house/databases';
import { House } from '../house/house';
import { TakeOvers } from '../house/takeOvers';
import { Tally } from '../report';
import { seededDice } from '../seededDice';
import { Killer } from './killer';

export interface RandomOptions {
  readonly databaseUrl?: string;
  readonly seed: number;
  readonly replicas: number;
  readonly kills: number;
  readonly migrations: number;
  readonly users: number;
}

/** Fast enough that nobody waits long for an order to show, and seats that come slowly enough to be interrupted. */
const scale = 100;
const settings = { provisioningDelayMs: 300_000, latency: { meanMs: 50, spreadMs: 40 } };
const patienceMs = 4_000;
const longestMs = 300_000;
/** How many agents are at work at once. */
const together = 6;
const lookMs = 50;

/** Several processes on one database behind one endpoint, of which one after the other dies at any moment. */
export async function random(options: RandomOptions): Promise<Tally> {
  const { migrations, users, replicas, kills, seed } = options;
  const tally = new Tally();
  const databases = await Databases.open(options.databaseUrl);
  const database = await databases.create();
  const house = await House.open({ name: 'random', database, customers: migrations, users, scale, settings });
  try {
    const takeOvers = await TakeOvers.watch(database.url);
    // First starts of several processes at once on an empty database, which must not race.
    const bots = Array.from({ length: replicas }, () => house.startBot());
    await Promise.all(bots.map(({ ready }) => ready));
    const killer = new Killer(house, { kills, dice: seededDice(seed), takeOvers });
    const killing = killer.run();
    const mayBegin = async (index: number): Promise<void> => {
      while (killer.killed < killsBefore(index, options)) await pause(lookMs);
    };
    const mannerOf = () => ({ ofPurchase: 'notBought' }) as const;
    const outcomes = await crowd(house, { migrations, mannerOf, patienceMs, longestMs, mayBegin });
    await killing;
    tally.kills = killer.killed;
    await aftermath(house, tally, outcomes, migrations, takeOvers);
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
  return tally;
}

/** An agent begins only after so many kills, so that the kills meet migrations to the last. */
function killsBefore(index: number, { kills, migrations }: RandomOptions): number {
  const ahead = Math.min(together, Math.floor(migrations / 3));
  return Math.min(kills - 1, Math.floor(((index - ahead) * kills) / (migrations - ahead)));
}
