import { attempt } from './attempt';
import type { Ending } from './ending';
import type { Job } from './job';
import { nowOf } from './job';
import { show } from './show';

/** Writes down how the run ended and shows it. */
export async function finish(job: Job, { state, problem }: Ending): Promise<void> {
  await attempt(job, 'finish', async () => {
    await job.world.ledger.setState(job.id, state, nowOf(job), problem);
    await show(job);
  });
  job.world.log.info('A run of a migration ended.', {
    migrationId: job.id,
    runNo: job.runNo,
    state,
    ...(problem ? { code: problem.code } : {}),
  });
}
