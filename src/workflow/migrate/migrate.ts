import type { MigrationState } from '../../migration/plan/progress';
import { buy } from './purchase/buy';
import { closeRetired } from './close';
import { askPerson, Ending } from '../ending';
import { finish } from './finish';
import type { Job } from './job';
import { movePeople } from './people/move';
import { persistently } from '../persistently';
import { settleRenewal } from './renewal';
import { awaitSeats } from './seats';

/**
 * Buys the replacement, moves everybody to it, then closes the retired subscription: never in another order. What the new
 * one does at the end of its term comes last, because nobody has to wait for it. Each page finds what an earlier run has
 * done, so the story may be begun again at any time.
 */
export async function migrate(job: Job): Promise<MigrationState> {
  const ending = await tell(job);
  await finish(job, ending);
  return ending.state;
}

async function tell(job: Job): Promise<Ending> {
  try {
    await buy(job);
    await awaitSeats(job);
    await movePeople(job);
    const ending = await closeRetired(job);
    await settleRenewal(job);
    return ending;
  } catch (error) {
    if (error instanceof Ending) return error.state === 'stopped' ? stopOf(job, error) : error;
    throw error;
  }
}

/** An end would free the subscription for another purchase, so it waits until it is known whether this one went through. */
async function stopOf({ id, world, steps }: Job, stopped: Ending): Promise<Ending> {
  const last = await persistently(world, steps, () => world.ledger.latestAttempt(id));
  return last?.state === 'sent' ? askPerson('purchaseUnknown') : stopped;
}
