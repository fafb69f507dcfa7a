import { askPerson, Ending } from '../../ending';
import { persistently } from '../../persistently';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { mayStop, stopPending } from './askOfOrder';
import { leaveInDoubt, lookAtOrder } from './lookAtOrder';
import type { OrderLook } from './lookAtOrder';

type Run = RunWith<'purchases' | 'orders'>;

/** What is known of a purchase that nobody wants any more, as a step keeps it. */
type Known = { readonly of: 'over' | 'unknown' } | { readonly of: 'open'; readonly word: string };

/**
 * An end would free the subscription for another purchase, so it waits until it is known whether this one went through
 * and what becomes of its order.
 */
export async function stopOf(run: Run, stopped: Ending): Promise<Ending> {
  if (!(await run.steps.mayTake('a look at the order before a stop'))) return stopOfBefore(run, stopped);
  try {
    const known = await tryStep(run, 'look at the order before the stop', () => look(run));
    if (known.of === 'unknown') return askPerson('purchaseUnknown');
    return known.of === 'open' ? stopPending(known.word) : stopped;
  } catch (error) {
    // A stop cuts the wait for a service short, which tells nothing of the order.
    if (error instanceof Ending) return stopPending('');
    throw error;
  }
}

async function look(run: Run): Promise<Known> {
  const last = await run.ports.purchases.latestAttempt(run.id);
  if (last?.state === 'sent') return { of: 'unknown' };
  if (last?.state !== 'confirmed' || last.seatsShownAt !== undefined) return { of: 'over' };
  const seen = await lookAtOrder(run);
  return seen ? after(run, seen) : { of: 'over' };
}

async function after(run: Run, seen: OrderLook): Promise<Known> {
  if (!mayStop(seen)) return { of: 'open', word: seen.word };
  await leaveInDoubt(run, seen);
  return { of: 'over' };
}

/** As the release before did it. */
async function stopOfBefore({ id, ports, steps }: Run, stopped: Ending): Promise<Ending> {
  const last = await persistently(ports, steps, () => ports.purchases.latestAttempt(id));
  return last?.state === 'sent' ? askPerson('purchaseUnknown') : stopped;
}
