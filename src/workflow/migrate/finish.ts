import { defined } from '../../platform/defined';
import type { Ending } from '../ending';
import { persistently } from '../persistently';
import { askedBy } from './onlyClosing';
import { nowOf } from './run';
import type { Run } from './run';
import { show } from './show';
import { tryStep } from './tryStep';

/** Writes down how the run ended and shows it. Showing may take long, and by then another run may have begun. */
export async function finish(run: Run, { state, problem }: Ending): Promise<void> {
  const asked = askedBy(run, problem);
  await tryStep(run, 'finish', () => run.ports.migrations.setState(run.id, state, nowOf(run), asked, run.runNo));
  await run.steps.run('show how it ended', () =>
    persistently(run.ports, run.steps, () => show(run)).catch(() => undefined),
  );
  run.ports.log.info('A run of a migration ended.', {
    migrationId: run.id,
    runNo: run.runNo,
    state,
    ...defined({ code: problem?.code }),
  });
}
