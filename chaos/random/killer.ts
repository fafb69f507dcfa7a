import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '../house/bot';
import type { House } from '../house/house';
import type { TakeOvers } from '../house/takeOvers';
import { progress } from '../progress';
import { pick } from '../seededDice';

export interface KillerPlan {
  readonly kills: number;
  readonly dice: () => number;
  /** Also while nothing is in anybody's hands, which is when people decide. */
  readonly anybody?: boolean;
  readonly takeOvers: TakeOvers;
}

const shortestMs = 150;
const longestMs = 1_500;
/** Now and then one that has nothing to do, or only starts. */
const dyingAnyway = 0.25;
/** Where nobody is at work for so long, whoever is there dies. */
const patienceMs = 30_000;

/** Kills one process after the other, mostly at work, and starts another in its place; one that can take turns is always left. */
export class Killer {
  killed = 0;

  constructor(
    private readonly house: House,
    private readonly plan: KillerPlan,
  ) {}

  async run(): Promise<void> {
    const { kills, dice, anybody = false } = this.plan;
    while (this.killed < kills) await this.kill(await this.victim(!anybody && dice() >= dyingAnyway));
  }

  /** @param isAtWork whether it has to have a migration in hand */
  private async victim(isAtWork: boolean): Promise<Bot> {
    const { dice } = this.plan;
    for (const since = performance.now(); ;) {
      await pause(shortestMs + dice() * (longestMs - shortestMs));
      const victim = pick(await this.mortals(isAtWork && performance.now() - since < patienceMs), dice);
      if (victim) return victim;
    }
  }

  private async kill(victim: Bot): Promise<void> {
    const at = await victim.kill();
    this.plan.takeOvers.died(victim.executors, at);
    this.killed += 1;
    progress(`kill ${this.killed}/${this.plan.kills}`);
    this.house.startBot();
  }

  private async mortals(isAtWork: boolean): Promise<readonly Bot[]> {
    const alive = this.house.bots.filter(({ isGone }) => !isGone);
    if (alive.filter(({ isReady }) => isReady).length < 2) return [];
    if (!isAtWork) return alive;
    const atWork = await this.plan.takeOvers.atWork();
    return alive.filter(({ executors }) => executors.some((one) => atWork.has(one)));
  }
}
