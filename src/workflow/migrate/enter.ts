import type { MigrationState } from '../../migration/plan/progress';
import { attempt } from './attempt';
import type { Job } from './job';
import { nowOf } from './job';
import { showSoon } from './show';

/** Says what the story does from here on. */
export async function enter(job: Job, state: MigrationState): Promise<void> {
  job.doing = state;
  await attempt(job, `enter ${state}`, async () => {
    await job.world.ledger.setState(job.id, state, nowOf(job), undefined, job.runNo);
    showSoon(job);
  });
}
