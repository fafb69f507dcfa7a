import { setTimeout as pause } from 'node:timers/promises';
import { RequestCounter } from '../house/requests';
import type { Bot } from '../house/bot';
import type { House } from '../house/house';
import type { Line, Point } from '../points/passing';
import { deathsBefore } from './lane';
import type { Ground, Lane } from './lane';
import { migrateOne } from './migrateOne';

export interface Known {
  readonly ground: Ground;
  readonly points: readonly Point[];
  /** What was counted elsewhere: statements on the wire and requests at those who answer them, each with two points. */
  readonly counted: number;
}

const looksAtMost = 40;
const lookMs = 50;

/** One migration without any further trouble, to learn at which points a process can die. */
export function countPoints(lane: Lane, ground: Ground): Promise<Known> {
  return lane.run(ground, async (house) => {
    const moving = migrateOne(house);
    for (const dieAt of deathsBefore(ground)) await house.startBot({ dieAt }).gone;
    const requests = new RequestCounter();
    try {
      const bot = house.startBot({ points: true });
      const outcome = await moving;
      if (!outcome.ended) throw new Error(`The migration to count by did not end; see ${house.logFile}.`);
      return { ground, ...(await compare(house, bot, requests)) };
    } finally {
      requests.stop();
    }
  });
}

/** Both counts grow while a bot lives, so they are compared until they meet in a quiet moment. */
async function compare(house: House, bot: Bot, requests: RequestCounter): Promise<Omit<Known, 'ground'>> {
  for (let looks = 0; ; looks += 1) {
    const arrived = requests.at(...house.ports);
    const lines = bot.lines();
    const points = pointsIn(lines);
    const counted = (lines.filter((line) => 'wire' in line).length + arrived) * 2;
    if (points.length === counted || looks >= looksAtMost) return { points, counted };
    await pause(lookMs);
  }
}

/** Both points of every call, also of one whose answer was not waited for. */
const pointsIn = (lines: readonly Line[]): readonly Point[] =>
  lines.flatMap((line) =>
    'at' in line && line.at === 'before'
      ? (['before', 'after'] as const).map((phase) => ({ site: line.site, nth: line.nth, phase }))
      : [],
  );
