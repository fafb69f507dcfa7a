import type { MigrationState } from '../../migration/plan/progress';
import { nowOf } from './run';
import type { Run } from './run';
import { showSoon } from './show';
import { tryStep } from './tryStep';

/** Says what the story does from here on. */
export async function enter(run: Run, state: MigrationState): Promise<void> {
  run.doing = state;
  await tryStep(run, `enter ${state}`, async () => {
    await run.ports.migrations.setState(run.id, state, nowOf(run), undefined, run.runNo);
    showSoon(run);
  });
}
