import { attempt } from './attempt';
import type { Ending } from '../ending';
import type { Job } from './job';
import { nowOf } from './job';
import { persistently } from '../persistently';
import { show } from './show';

/** Writes down how the run ended and shows it. Showing may take long, and by then another run may have begun. */
export async function finish(job: Job, { state, problem }: Ending): Promise<void> {
  await attempt(job, 'finish', () => job.world.ledger.setState(job.id, state, nowOf(job), problem, job.runNo));
  await job.steps.run('show how it ended', () =>
    persistently(job.world, job.steps, () => show(job)).catch(() => undefined),
  );
  job.world.log.info('A run of a migration ended.', {
    migrationId: job.id,
    runNo: job.runNo,
    state,
    ...(problem ? { code: problem.code } : {}),
  });
}
