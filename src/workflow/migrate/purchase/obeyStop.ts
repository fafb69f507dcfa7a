import { Ending } from '../../ending';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { stopGiven } from './askOfOrder';
import type { Last } from './lastAttempt';
import { lookAtOrder } from './lookAtOrder';

type Run = RunWith<'purchases' | 'orders'>;

/**
 * Somebody wants no more of it, and whether it was bought is known by now. An order of which nobody knows what becomes is
 * waited for all the same: the end frees the subscription for another purchase.
 *
 * @throws Ending
 */
export async function obeyStop(run: Run, last: Last | null): Promise<void> {
  if (run.intent !== 'stop' || last?.state === 'sent') return;
  if (last?.isUndecided && (await run.steps.mayTake('a stop that waits for the end of an order'))) {
    await tryStep(run, 'look at the order before the stop', async () => {
      throw stopGiven(await lookAtOrder(run));
    });
  }
  throw new Ending('stopped');
}
