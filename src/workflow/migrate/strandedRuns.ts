import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../../migration/ids';
import { isRunning } from '../../migration/plan/states';
import type { World } from '../deps';
import { runIdOf } from '../engine/names';
import { handOver } from './handOver';

const dead: readonly string[] = ['ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'];

interface Run {
  readonly id: MigrationId;
  readonly runNo: number;
}

/**
 * Hands migrations whose run has died of something nobody foresaw to a person, instead of leaving a card that says
 * "moving" for ever.
 */
export async function reportStranded(client: DBOSClient, world: World): Promise<void> {
  for (const each of await world.ledger.underWay()) {
    const run = await client.getWorkflow(runIdOf(each.id, each.runNo));
    if (run && !dead.includes(run.status)) continue;
    // Asked again, because the run may have ended or another may have been started meanwhile.
    if (await isUnderWay(world, each)) await handOverDead(world, each, run?.status);
  }
}

async function isUnderWay({ ledger }: World, { id, runNo }: Run): Promise<boolean> {
  const migration = await ledger.load(id);
  return migration?.runNo === runNo && isRunning(migration.state);
}

async function handOverDead(world: World, run: Run, status = 'missing'): Promise<void> {
  world.log.error('The run of a migration died.', undefined, { migrationId: run.id, runNo: run.runNo, status });
  await handOver(world, run, { code: 'unreachable', facts: {} });
}
