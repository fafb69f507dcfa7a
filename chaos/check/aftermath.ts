import type { AgentOutcome } from '../agent/agent';
import type { House } from '../house/house';
import type { TakeOvers } from '../house/takeOvers';
import type { Tally } from '../report';
import { settled } from './settled';
import { judge } from './verdict';

/** Waits until everything rests, then adds what became of it to the tally. */
export async function aftermath(
  house: House,
  tally: Tally,
  outcomes: readonly AgentOutcome[],
  migrations: number,
  takeOvers?: TakeOvers,
): Promise<void> {
  const isSettled = await settled(house.plan.database.url);
  await takeOvers?.close();
  const verdict = await judge(house, migrations);
  tally.add(verdict, takeOvers?.tookMs);
  tally.askedAPerson += outcomes.filter((outcome) => outcome.ended && outcome.asked > 0).length;
  const left = unfinished(isSettled, outcomes, takeOvers?.abandoned ?? 0);
  tally.blame([...verdict.breaches, ...left, ...ownEnds(house)], house.logFile);
}

/** One line for everything that did not come to an end. */
export function unfinished(
  isSettled: boolean,
  outcomes: readonly AgentOutcome[],
  abandoned: number,
): readonly string[] {
  const lost = outcomes.filter(({ ended }) => !ended).length;
  return [
    ...(isSettled ? [] : ['something never came to rest']),
    ...(lost > 0 ? [`${lost} agents never saw how it ended`] : []),
    ...(abandoned > 0 ? [`${abandoned} runs were taken over by nobody`] : []),
  ];
}

/** Nobody but us ends a bot. */
export const ownEnds = (house: House): readonly string[] =>
  house.bots.flatMap(({ ownEnd }) => (ownEnd === undefined ? [] : [`a bot ended by itself (${ownEnd})`]));
