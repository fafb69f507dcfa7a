import type { MigrationState, Problem } from '../../../migration/plan/progress';
import type { RunPorts } from '../../deps';
import { askPerson } from '../../ending';
import type { Ending } from '../../ending';
import { askOfOrder, stopGiven, toldWord } from './askOfOrder';
import { deadOrdersOf, isAlive } from './deadOrders';
import { leaveInDoubt, lookAtOrder } from './lookAtOrder';
import type { OrderLook } from './lookAtOrder';
import type { Looker } from './lookUp';

/** What it takes to write down as well what a look has changed. */
export type FollowingLooker = Pick<Looker, 'id' | 'plan'> & {
  readonly ports: Looker['ports'] & Pick<RunPorts, 'migrations'>;
};

/**
 * Looks at an order of which nobody knew what becomes, while its migration waits for a person. Where it has come to
 * something the question is another, or, if somebody wants it stopped, the migration ends. True when there is news.
 */
export async function hasMoved(looker: FollowingLooker): Promise<boolean> {
  const { id, ports } = looker;
  const migration = await ports.migrations.load(id);
  if (migration?.state !== 'waitingForPerson' || !migration.problem) return false;
  const look = await lookAtOrder(looker);
  if (!look) return false;
  const { state, problem } = asked(migration.problem, look);
  if (isSame(migration.problem, state, problem)) return false;
  if (state === 'stopped') await leaveInDoubt(looker, look);
  await ports.migrations.setState(id, state, ports.clock.now().toISOString(), problem, migration.runNo);
  return true;
}

function asked(before: Problem, look: OrderLook): Ending {
  if (before.facts['stop'] === 'asked') return stopGiven(look);
  return askOfOrder(look) ?? askPerson('seatsNotReady', { ...seatsTold(before), order: toldWord(look) });
}

const seatsTold = ({ facts: { needed, free } }: Problem): Problem['facts'] => ({
  ...(needed === undefined ? {} : { needed }),
  ...(free === undefined ? {} : { free }),
});

/** The same question about the same word is no news. */
const isSame = (before: Problem, state: MigrationState, problem: Problem | undefined): boolean =>
  state === 'waitingForPerson' &&
  problem?.code === before.code &&
  (problem.facts['order'] ?? '') === (before.facts['order'] ?? '');

/** Looks at a dead order once more. Where it is alive after all, its migration has bought, and hears of it. */
export async function isRevived({ id, plan, ports }: FollowingLooker, attempt: number): Promise<boolean> {
  const all = await deadOrdersOf({ plan, ports });
  const dead = all.find((one) => one.id === id && one.attempt === attempt && !one.isSecond);
  if (!dead || !(await isAlive({ plan, ports }, dead))) return false;
  const at = ports.clock.now().toISOString();
  await ports.purchases.reviveOrder(id, attempt, at);
  const migration = await ports.migrations.load(id);
  const last = await ports.purchases.latestAttempt(id);
  // Whatever was asked of the next purchase: there is none to make.
  if (migration?.state === 'waitingForPerson' && last?.orderId === dead.orderId) {
    const { problem } = askPerson('seatsNotReady');
    await ports.migrations.setState(id, 'waitingForPerson', at, problem, migration.runNo);
  }
  return true;
}
