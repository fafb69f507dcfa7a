import type { MigrationState, ProblemCode } from '../../migration/plan/progress';
import { wayHas, wayOf } from '../../migration/plan/ways';
import type { RunPorts } from '../deps';
import { Ending } from '../ending';
import { closeRetired } from './close';
import { finish } from './finish';
import { isClosing } from './onlyClosing';
import { movePeople } from './people/move';
import { buy } from './purchase/buy';
import { stopOf } from './purchase/stopOf';
import { settleRenewal } from './renewal';
import type { RunWith } from './run';
import { awaitSeats } from './seats';
import { tryStep } from './tryStep';
import { obey } from './wait';

type Run = RunWith<keyof RunPorts>;

/**
 * Buys the replacement, moves everybody to it, then closes the retired subscription: never in another order, and of these
 * only what is in the plan's way. What the new
 * one does at the end of its term comes last, because nobody has to wait for it. Each page finds what an earlier run has
 * done, so the story may be begun again at any time.
 */
export async function migrate(run: Run): Promise<MigrationState> {
  const ending = await tell(run);
  await finish(run, ending);
  return ending.state;
}

async function tell(run: Run): Promise<Ending> {
  try {
    // Days or weeks later, what the customer made of seats and renewals since is theirs.
    if (isClosing(run.intent)) return await closeRetired(run);
    const way = wayOf(run.plan);
    // Also where nothing is bought: before the first change the customer is to be as it was confirmed.
    await buy(run);
    if (wayHas(way, 'seats')) await awaitSeats(run);
    if (wayHas(way, 'people')) await movePeople(run);
    else await obeyOnce(run);
    const ending = await closeOrSettle(run);
    await settleRenewal(run);
    return ending;
  } catch (error) {
    if (error instanceof Ending) return error.state === 'stopped' ? stopOf(run, error) : error;
    throw error;
  }
}

/** Between two people it is obeyed; where there are none, it is before anything is closed. */
const obeyOnce = async (run: Run): Promise<void> =>
  obey(await tryStep(run, 'hear before the closing', () => run.ports.migrations.control(run.id)));

/** After these the subscription may stay open, if a person says so. */
const mayStayOpen: ReadonlySet<unknown> = new Set<ProblemCode>([
  'closeRefused',
  'scheduledMeanwhile',
  'changedMeanwhile',
]);

/** Whatever a person says of the closing, what was bought is not to renew itself for all that. */
async function closeOrSettle(run: Run): Promise<Ending> {
  try {
    return await closeRetired(run);
  } catch (error) {
    const isAsked = error instanceof Ending && mayStayOpen.has(error.problem?.code);
    if (isAsked && (await run.steps.mayTake('set the renewal after a refused closing'))) await settleIfItGoes(run);
    throw error;
  }
}

/**
 * Whoever is asked about the closing is not asked about the renewal as well: the radar tells of one that is not set. A pause or
 * a stop meanwhile is obeyed.
 */
async function settleIfItGoes(run: Run): Promise<void> {
  try {
    await settleRenewal(run);
  } catch (error) {
    if (!(error instanceof Ending) || error.state !== 'waitingForPerson') throw error;
  }
}
