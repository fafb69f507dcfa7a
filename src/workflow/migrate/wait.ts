import type { Control } from '../../migration/plan/progress';
import { Ending } from '../ending';
import { sliceMs } from '../patience';
import type { Run } from './run';

/**
 * Waits durably, in slices of a minute of the house's own time.
 *
 * @throws Ending when the agent asked to pause or to stop meanwhile
 */
export async function wait(run: Run, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= sliceMs) {
    obey(await run.steps.run('wait', () => sleepOnce(run, Math.min(left, sliceMs))));
  }
}

/** @throws Ending */
export function obey(control: Control): void {
  if (control === 'pause') throw new Ending('paused');
  if (control === 'stop') throw new Ending('stopped');
}

async function sleepOnce({ id, ports, steps }: Run, ms: number): Promise<Control> {
  try {
    await ports.clock.sleep(ms, steps.stopping);
  } catch (error) {
    if (steps.stopping.aborted) return steps.abandon();
    throw error;
  }
  return controlOf(id, ports);
}

/** A wait is not where a missing database is dealt with. */
const controlOf = (id: Run['id'], ports: Run['ports']): Promise<Control> =>
  ports.migrations.control(id).catch(() => 'run' as const);
