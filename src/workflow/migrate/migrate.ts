import type { MigrationState } from '../../migration/plan/progress';
import type { RunPorts } from '../deps';
import { askPerson, Ending } from '../ending';
import { persistently } from '../persistently';
import { closeRetired } from './close';
import { finish } from './finish';
import { movePeople } from './people/move';
import { stopPending } from './purchase/askOfOrder';
import { buy } from './purchase/buy';
import { settleRenewal } from './renewal';
import type { RunWith } from './run';
import { awaitSeats } from './seats';

type Run = RunWith<keyof RunPorts>;

/**
 * Buys the replacement, moves everybody to it, then closes the retired subscription: never in another order. What the new
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
    await buy(run);
    await awaitSeats(run);
    await movePeople(run);
    const ending = await closeRetired(run);
    await settleRenewal(run);
    return ending;
  } catch (error) {
    if (error instanceof Ending) return error.state === 'stopped' ? stopOf(run, error) : error;
    throw error;
  }
}

/** An end would free the subscription for another purchase, so it waits until it is known what becomes of this one. */
async function stopOf({ id, ports, steps }: Run, stopped: Ending): Promise<Ending> {
  const last = await persistently(ports, steps, () => ports.purchases.latestAttempt(id));
  if (last?.orderWord !== undefined) return stopPending(last.orderWord);
  return last?.state === 'sent' ? askPerson('purchaseUnknown') : stopped;
}
