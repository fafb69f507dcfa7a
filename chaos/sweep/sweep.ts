import { availableParallelism } from 'node:os';
import { Databases } from '../house/databases';
import { progress } from '../progress';
import { Tally } from '../report';
import { seededDice } from '../seededDice';
import { deathsOf, sitesOf } from './choose';
import { countPoints } from './countPoints';
import type { Known } from './countPoints';
import { dieOnce } from './dieOnce';
import type { AfterDeath, Death } from './dieOnce';
import { Lane, setUpTemplate } from './lane';
import type { Ground } from './lane';

export interface SweepOptions {
  readonly databaseUrl?: string;
  readonly seed: number;
  /** One point of each call site, then random ones for as long as this; all of them when not given. */
  readonly budgetMs?: number;
  /** Only call sites that read so. */
  readonly site?: RegExp;
  readonly lanes?: number;
}

const lanesAtMost = 4;
/** How often a point is looked for that a run did not come by. */
const triesPerPoint = 3;

/** Kills the bot at the points of one migration, one after the other, and holds each aftermath against the promises. */
export async function sweep(options: SweepOptions): Promise<Tally> {
  const tally = new Tally();
  const databases = await Databases.open(options.databaseUrl);
  try {
    const template = await setUpTemplate(databases);
    const lanes = Array.from(
      { length: options.lanes ?? Math.min(availableParallelism(), lanesAtMost) },
      (_, index) => new Lane(`lane-${index + 1}`, databases, template),
    );
    const known = await countAll(lanes, options.site);
    tally.breaches.push(...known.flatMap(lost));
    const deaths = deathsOf(known, seededDice(options.seed), options.site);
    tally.points = deaths.length;
    progress(`${deaths.length} points at ${sitesOf(deaths)} call sites`);
    await dieAll(lanes, deaths, options, tally);
    await template.drop();
  } finally {
    await databases.stop();
  }
  return tally;
}

/** Whoever asks for call sites of ordinary lives is spared the others. */
async function countAll([lane]: readonly Lane[], only: RegExp | undefined): Promise<readonly Known[]> {
  const ready = await countPoints(lane!, 'ready');
  const isEnough = only !== undefined && ready.points.some(({ site }) => only.test(site));
  if (isEnough) return [ready];
  const others: Known[] = [];
  for (const ground of ['again', 'empty', 'reviewed', 'dead', 'approved'] as const)
    others.push(await countPoints(lane!, ground));
  return [ready, ...others];
}

const lifeOf: Readonly<Record<Ground, string>> = {
  ready: 'any life',
  again: 'second life',
  empty: 'first start',
  reviewed: 'an order that is reviewed',
  dead: 'an order that comes to nothing',
  approved: 'a second person',
};

const lost = ({ ground, points, counted }: Known): readonly string[] =>
  points.length === counted ? [] : [`points lost: ${points.length} passed, ${counted} counted (${lifeOf[ground]})`];

async function dieAll(
  lanes: readonly Lane[],
  deaths: readonly Death[],
  options: SweepOptions,
  tally: Tally,
): Promise<void> {
  const endsAt = performance.now() + (options.budgetMs ?? Infinity);
  const isDue = (index: number): boolean => index < sitesOf(deaths) || performance.now() < endsAt;
  const covered = new Set<string>();
  let next = 0;
  const work = async (lane: Lane): Promise<void> => {
    for (let index = next++; index < deaths.length && isDue(index); index = next++) {
      const death = deaths[index]!;
      if (await die(lane, death, tally, `${index + 1}/${deaths.length}`)) covered.add(death.point.site);
    }
  };
  await Promise.all(lanes.map(work));
  const missed = [...new Set(deaths.map(({ point }) => point.site))].filter((site) => !covered.has(site));
  tally.breaches.push(...missed.map((site) => `no run died at: ${site}`));
}

/** True when the point was reached. */
async function die(lane: Lane, death: Death, tally: Tally, place: string): Promise<boolean> {
  for (let tries = 1; tries <= triesPerPoint; tries += 1) {
    const begunAt = performance.now();
    const after = await dieOnce(lane, tries < triesPerPoint ? death : nearest(death));
    note(after, tally);
    progress(`[${place}] ${nameOf(death)}: ${wordOf(after)} (${((performance.now() - begunAt) / 1000).toFixed(1)} s)`);
    if (after.reached) return true;
  }
  return false;
}

/** The first of its kind is passed by every run. */
const nearest = (death: Death): Death => ({ ...death, point: { ...death.point, nth: 1 } });

const nameOf = ({ point, ground }: Death): string =>
  `${point.phase} ${point.site.slice(0, 110)} #${point.nth}, ${lifeOf[ground]}`;

function wordOf({ reached, breaches, log }: AfterDeath): string {
  if (breaches.length > 0) return `BREACH ${breaches.join('; ')}; log: ${log}`;
  return reached ? 'fine' : 'not reached';
}

function note(after: AfterDeath, tally: Tally): void {
  tally.add(after.verdict, after.takeOversMs);
  tally.blame(
    after.breaches.map((breach) => `${nameOf(after)}: ${breach}`),
    after.log,
  );
  tally.kills += after.kills;
  if (after.reached) tally.covered += 1;
  if (after.askedAPerson) tally.askedAPerson += 1;
}
