import { Ending } from '../ending';
import type { Control } from '../../migration/plan/progress';
import type { Job } from './job';
import { sliceMs } from '../patience';

/**
 * Waits durably, in slices of a minute of the house's own time.
 *
 * @throws Ending when the agent asked to pause or to stop meanwhile
 */
export async function wait(job: Job, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= sliceMs) {
    obey(await job.steps.run('wait', () => sleepOnce(job, Math.min(left, sliceMs))));
  }
}

/** @throws Ending */
export function obey(control: Control): void {
  if (control === 'pause') throw new Ending('paused');
  if (control === 'stop') throw new Ending('stopped');
}

async function sleepOnce({ id, world, steps }: Job, ms: number): Promise<Control> {
  try {
    await world.clock.sleep(ms, steps.stopping);
  } catch (error) {
    if (steps.stopping.aborted) return steps.abandon();
    throw error;
  }
  return controlOf(id, world);
}

/** A wait is not where a missing database is dealt with. */
const controlOf = (id: Job['id'], world: Job['world']): Promise<Control> =>
  world.ledger.control(id).catch(() => 'run' as const);
