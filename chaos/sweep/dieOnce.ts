import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { ownEnds, unfinished } from '../check/aftermath';
import { settled } from '../check/settled';
import { judge } from '../check/verdict';
import type { Verdict } from '../check/verdict';
import type { House } from '../house/house';
import { TakeOvers } from '../house/takeOvers';
import { outputDir } from '../places';
import type { Point } from '../points/passing';
import { deathsBefore } from './lane';
import type { Ground, Lane } from './lane';
import { migrateOne } from './migrateOne';

export interface Death {
  readonly point: Point;
  readonly ground: Ground;
}

export interface AfterDeath extends Death {
  /** False when this run did not come by the point, which may happen where the number of calls is a matter of timing. */
  readonly reached: boolean;
  readonly kills: number;
  readonly askedAPerson: boolean;
  readonly takeOversMs: readonly number[];
  readonly verdict: Verdict;
  readonly breaches: readonly string[];
  /** Kept when there is something to complain about. */
  readonly log: string;
}

let kept = 0;

/** The bot dies at one point, is started again, and the migration is carried to its end. */
export const dieOnce = (lane: Lane, death: Death): Promise<AfterDeath> =>
  lane.run(death.ground, async (house) => {
    const takeOvers = await TakeOvers.watch(house.plan.database.url);
    void live(house, [...deathsBefore(death.ground), death.point], takeOvers);
    const outcome = await migrateOne(house);
    const isSettled = await settled(house.plan.database.url);
    await takeOvers.close();
    const verdict = await judge(house, 1);
    const breaches = [...unfinished(isSettled, [outcome], takeOvers.abandoned), ...ownEnds(house), ...verdict.breaches];
    return {
      ...death,
      ...kills(house, death),
      askedAPerson: outcome.ended && outcome.asked > 0,
      takeOversMs: takeOvers.tookMs,
      verdict,
      breaches,
      log: breaches.length > 0 ? keepLog(house) : house.logFile,
    };
  });

/** One life after the other, each with its death, and a last one without. */
async function live(house: House, [dieAt, ...later]: readonly Point[], takeOvers: TakeOvers): Promise<void> {
  const bot = house.startBot(dieAt ? { dieAt } : {});
  const at = await bot.gone;
  if (bot.died === undefined) return;
  takeOvers.died(bot.executors, at);
  await live(house, later, takeOvers);
}

function kills(house: House, { ground }: Death): Pick<AfterDeath, 'kills' | 'reached'> {
  const died = house.bots.filter((bot) => bot.died !== undefined).length;
  return { kills: died, reached: died > deathsBefore(ground).length };
}

function keepLog(house: House): string {
  kept += 1;
  const file = path.join(outputDir, `breach-${process.pid}-${kept}.log`);
  copyFileSync(house.logFile, file);
  return file;
}
