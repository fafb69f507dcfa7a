import { setTimeout as pause } from 'node:timers/promises';
import { radarRead, settled } from '../../chaos/check/settled';
import type { Databases } from '../../chaos/house/databases';
import { House } from '../../chaos/house/house';
import { madeUpPerson } from '../../emulator/connector';
import { documentedLimits } from '../../emulator/core/settings';
import type { QuotaModel } from '../../emulator/core/settings';
import { defined } from '../../src/platform/defined';
import { confirmed } from './confirmed';
import type { ReplicasWish } from './options';
import { ReplicaPair } from './replicaPair';
import type { Measured, SharedQuota } from './replicasFigures';
import { customerIdOf, migrationsOf, perSecond, replicasWorld } from './replicasWorld';
import { WriteCounter } from './writeCounter';

type Tell = (words: string) => void;

const [tenantMs, appMs] = [150_000, 300_000];
const tellMs = 30_000;
const lookMs = 50;
const longestMs = 120_000;
/** Of a bucket when the measure begins: near its end, as whoever sends hears. */
const leftShare = 0.1;

/** Two replicas move people for so many seconds, counted from when each migration has moved somebody. */
export async function measure(databases: Databases, wish: ReplicasWish, tell: Tell): Promise<Measured> {
  const { latencyMs } = wish;
  const database = await databases.create();
  const house = await House.open({
    ...{ name: 'replicas', database, customers: 0, users: 0, scale: 1, world: replicasWorld(wish) },
    settings: {
      quota: wish.quota,
      quotaLimits: wish.mode === 'same' ? documentedLimits : { ...documentedLimits, graphWritesOfApp: ofApp.limit },
      latency: { meanMs: latencyMs, spreadMs: latencyMs / 3 },
    },
  });
  const pair = await ReplicaPair.start(house);
  try {
    await radarRead(database.url);
    await settled(database.url);
    return await measured(house, pair, wish, tell);
  } finally {
    await pair.close();
    await house.close();
    await database.drop();
  }
}

const ofApp = { limit: (perSecond.ofApp * appMs) / 1_000, perMs: appMs };
const ofTenant = { limit: (perSecond.ofTenant * tenantMs) / 1_000, perMs: tenantMs };

async function measured(house: House, pair: ReplicaPair, wish: ReplicasWish, tell: Tell): Promise<Measured> {
  const { mode, latencyMs, seconds } = wish;
  const migrations = migrationsOf(wish).length;
  tell(`${migrations} migrations are prepared…`);
  const counter = counterFor(house, wish);
  const inHand = await (mode === 'same' ? oneForEach(house, pair, wish) : allAtOnce(house, pair, wish));
  tell(`The replicas have ${inHand.join(' and ')} of them.`);
  if (inHand.includes(0)) throw new Error('One of the replicas has none: run it again.');
  await untilAllMove(counter, migrations);
  counter.begin();
  if (mode === 'killed') {
    await watched(counter, seconds / 2, tell);
    await pair.killOne();
    tell('One of them was killed.');
  }
  const killedAtMs = mode === 'killed' ? counter.passedMs : undefined;
  await watched(counter, seconds, tell);
  counter.end();
  const { samples, quota } = counter;
  return { ...{ mode, quota, latencyMs, migrations, seconds, samples }, ...defined({ killedAtMs }) };
}

function counterFor({ emulator: { house: world } }: House, { mode, quota: model }: ReplicasWish): WriteCounter {
  const { clientId } = world.world.partner;
  return mode === 'same'
    ? new WriteCounter(world, sharedQuota(model, ofTenant), `graph/writes/${customerIdOf(0)}`)
    : new WriteCounter(world, sharedQuota(model, ofApp), `graph/appWrites/${clientId}`);
}

const sharedQuota = (model: QuotaModel, { limit, perMs }: typeof ofApp): SharedQuota => ({
  ...{ model, limit, perMs },
  left: limit * (model === 'bucket' ? leftShare : 1),
});

/** Until so many seconds have passed since the measure began. */
async function watched(counter: WriteCounter, seconds: number, tell: Tell): Promise<void> {
  while (counter.passedMs < seconds * 1_000) {
    await pause(Math.min(tellMs, seconds * 1_000 - counter.passedMs));
    tell(lineOf(counter));
  }
}

function lineOf({ samples }: WriteCounter): string {
  const { atMs, sent, refused, moved } = samples.at(-1)!;
  const counts = Object.values(moved);
  return `${Math.round(atMs / 1_000)} s: ${sent} sent, ${refused} refused, ${Math.min(...counts)} to ${Math.max(...counts)} moved`;
}

async function untilAllMove(counter: WriteCounter, migrations: number): Promise<void> {
  for (const giveUpAt = performance.now() + longestMs; counter.moving < migrations; await pause(lookMs)) {
    if (performance.now() > giveUpAt)
      throw new Error(`Only ${counter.moving} of ${migrations} migrations move people.`);
  }
}

class Latch {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => (this.open = resolve));
}

/** Everybody waits with the confirmation until all reviews are there. */
async function allAtOnce(house: House, pair: ReplicaPair, wish: ReplicasWish): Promise<readonly number[]> {
  const wanted = migrationsOf(wish);
  const all = new Latch();
  let waiting = 0;
  const mayConfirm = (): Promise<void> => {
    waiting += 1;
    if (waiting === wanted.length) all.open();
    return all.opened;
  };
  await Promise.all(wanted.map((one, index) => confirmed(chatOf(house, index), one, mayConfirm)));
  return pair.untilInHand(wanted.length);
}

/** Both wait with the confirmation; the second is confirmed while only that replica moves that has none yet. */
async function oneForEach(house: House, pair: ReplicaPair, wish: ReplicasWish): Promise<readonly number[]> {
  const prepared = migrationsOf(wish).map((wanted, index) => {
    const [ready, go] = [new Latch(), new Latch()];
    const confirming = confirmed(chatOf(house, index), wanted, () => {
      ready.open();
      return go.opened;
    });
    return { ready, go, confirming };
  });
  await Promise.all(prepared.map(({ ready, confirming }) => Promise.race([ready.opened, confirming])));
  const [first, second] = prepared;
  first?.go.open();
  await pair.untilInHand(1);
  return pair.withOnlyTheFree(async () => {
    second?.go.open();
    await second?.confirming;
    return pair.untilInHand(2);
  });
}

const chatOf = (house: House, index: number) => house.connector.personalChat(madeUpPerson(index + 1));
