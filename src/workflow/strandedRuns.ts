import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../migration/ids';
import type { MigrationState, MigrationSummary } from '../migration/progress';
import type { World } from './deps';
import { runIdOf } from './names';

const newest = 500;
const resting: readonly MigrationState[] = ['paused', 'waitingForPerson', 'done', 'leftOpen', 'stopped'];
const dead: readonly string[] = ['ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'];

/**
 * Hands migrations whose run has died of something nobody foresaw to a person, instead of leaving a card that says
 * "moving" for ever.
 */
export async function reportStranded(client: DBOSClient, world: World): Promise<void> {
  const all = await world.ledger.list(newest);
  for (const summary of all.filter(({ state }) => !resting.includes(state))) await reportOne(client, world, summary);
}

async function reportOne(client: DBOSClient, world: World, { id }: MigrationSummary): Promise<void> {
  const runNo = await runUnderWay(world, id);
  if (runNo === undefined) return;
  const run = await client.getWorkflow(runIdOf(id, runNo));
  if (run && !dead.includes(run.status)) return;
  // Asked again, because the run may have ended or another may have been started meanwhile.
  if ((await runUnderWay(world, id)) === runNo) await handOver(world, { id, runNo }, run?.status);
}

async function runUnderWay({ ledger }: World, id: MigrationId): Promise<number | undefined> {
  const migration = await ledger.load(id);
  return migration && !resting.includes(migration.state) ? migration.runNo : undefined;
}

async function handOver(
  { ledger, messenger, clock, log }: World,
  { id, runNo }: { readonly id: MigrationId; readonly runNo: number },
  status = 'missing',
): Promise<void> {
  log.error('The run of a migration died.', undefined, { migrationId: id, runNo, status });
  const problem = { code: 'unreachable', facts: {} } as const;
  await ledger.setState(id, 'waitingForPerson', clock.now().toISOString(), problem, runNo);
  await messenger.showMigration(id);
}
