import { setTimeout as pause } from 'node:timers/promises';
import { timed } from './planQuestion';

/** One turn of somebody; resolves when it is over. */
type Turn = () => Promise<unknown>;
/** What one agent says, one turn after the other. */
export type Agent = () => Turn;

/**
 * Each agent has a turn every so often, whether or not the one before is over, and none at the same instant as another.
 *
 * @returns milliseconds from the instant at which each was due
 */
export async function openLoop(agents: readonly Agent[], everyMs: number, rounds: number): Promise<readonly number[]> {
  const begunAt = performance.now() + 100;
  const times: number[] = [];
  const spoken = agents.map(async (next, nth) => {
    const underWay: Promise<void>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const dueAt = begunAt + (round + nth / agents.length) * everyMs;
      await pause(Math.max(0, dueAt - performance.now()));
      const turn = next();
      underWay.push(turn().then(() => void times.push(performance.now() - dueAt)));
    }
    await Promise.all(underWay);
  });
  await Promise.all(spoken);
  return times;
}

/** Each agent speaks as soon as their turn before is over. @returns turns a second, over all of them */
export async function closedLoop(agents: readonly Agent[], forMs: number): Promise<number> {
  let turns = 0;
  const tookMs = await timed(async () => {
    const endAt = performance.now() + forMs;
    const speaking = agents.map(async (next) => {
      while (performance.now() < endAt) {
        await next()();
        turns += 1;
      }
    });
    await Promise.all(speaking);
  });
  return (turns / tookMs) * 1_000;
}
