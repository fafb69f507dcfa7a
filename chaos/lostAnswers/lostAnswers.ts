import { aftermath } from '../check/aftermath';
import { radarRead } from '../check/settled';
import { arm, struck } from '../house/control';
import { crowd } from '../house/crowd';
import { Databases } from '../house/databases';
import { House } from '../house/house';
import { customerIdOf, customerName, retiredSkuId } from '../house/practiceWorld';
import { whileSettling } from '../house/settling';
import type { Later } from '../house/settling';
import { Tally } from '../report';
import type { Trouble } from './trouble';
import { troubles as all } from './troubles';

export interface LostAnswersOptions {
  readonly databaseUrl?: string;
  /** Only troubles that read so. */
  readonly only?: RegExp;
}

const people = 6;
const scale = 200;
const patienceMs = 4_000;
const longestMs = 240_000;

/** Lets the answer to each kind of write get lost after its effect. */
export async function lostAnswers({ databaseUrl, only }: LostAnswersOptions): Promise<Tally> {
  const tally = new Tally();
  const troubles = all.filter(({ name }) => !only || only.test(name));
  const databases = await Databases.open(databaseUrl);
  const database = await databases.create();
  const migrations = troubles.length;
  const house = await House.open({ name: 'lostAnswers', database, customers: migrations, users: people, scale });
  try {
    await house.startBot().ready;
    // What is hidden later has to be seen once, else nobody would know that there is anything to move.
    await radarRead(database.url);
    const ids = await Promise.all(troubles.map((trouble, index) => armFor(house, trouble, index)));
    const mannerOf = (index: number) => troubles[index]!.manner;
    const outcomes = await whileSettling(house, latersOf(troubles), () =>
      crowd(house, { migrations, mannerOf, patienceMs, longestMs }),
    );
    const seen = await struck(house);
    const missed = troubles.filter((_, index) => !ids[index]!.every((id) => (seen.get(id) ?? 0) > 0));
    tally.points = troubles.length;
    tally.covered = troubles.length - missed.length;
    tally.breaches.push(...missed.map(({ name }) => `never happened: ${name}`));
    await aftermath(house, tally, outcomes, migrations);
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
  return tally;
}

const latersOf = (troubles: readonly Trouble[]): ReadonlyMap<string, Later> =>
  new Map(troubles.flatMap(({ later }, index) => (later ? [[customerIdOf(customerName(index)), later] as const] : [])));

function armFor(house: House, { rules }: Trouble, index: number): Promise<readonly number[]> {
  const customer = customerIdOf(customerName(index));
  const subscriptions = house.emulator.house.world.customers.get(customer)?.subscriptions.values() ?? [];
  const retired = [...subscriptions].find(({ skuId }) => skuId === retiredSkuId)?.id ?? '';
  return arm(house, rules({ customer, retired }));
}
