import { aftermath } from '../check/aftermath';
import { crowd } from '../house/crowd';
import { Databases } from '../house/databases';
import { House } from '../house/house';
import { Tally } from '../report';
import { seededDice } from '../seededDice';
import { meddler } from './meddle';
import { UnreliableDelivery } from './unreliable';

export interface ResendOptions {
  readonly databaseUrl?: string;
  readonly seed: number;
  readonly replicas: number;
  readonly migrations: number;
  readonly users: number;
}

const scale = 60;
const patienceMs = 2_500;
const longestMs = 240_000;
const meddling = 0.3;

/** Delivers turns again, late and out of order, at several processes at once. */
export async function resend(options: ResendOptions): Promise<Tally> {
  const { migrations, users, replicas, seed } = options;
  const tally = new Tally();
  const delivery = new UnreliableDelivery(seededDice(seed));
  const databases = await Databases.open(options.databaseUrl);
  const database = await databases.create();
  const house = await House.open({
    name: 'resend',
    database,
    customers: migrations,
    users,
    scale,
    handOn: delivery.handOn,
  });
  try {
    await Promise.all(Array.from({ length: replicas }, () => house.startBot().ready));
    const mannerOf = () => ({ ofPurchase: 'notBought' }) as const;
    const meddle = meddler(seededDice(seed + 1), meddling);
    const outcomes = await crowd(house, { migrations, mannerOf, patienceMs, longestMs, meddle });
    await delivery.rest();
    tally.points = delivery.disturbances;
    tally.covered = delivery.disturbances;
    await aftermath(house, tally, outcomes, migrations);
  } finally {
    await house.close();
    await database.drop();
    await databases.stop();
  }
  return tally;
}
