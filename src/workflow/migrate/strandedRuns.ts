import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../../migration/ids';
import { isRunning } from '../../migration/plan/states';
import type { RunPorts } from '../deps';
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
export async function reportStranded(client: DBOSClient, ports: RunPorts): Promise<void> {
  for (const each of await ports.ledger.underWay()) {
    const run = await client.getWorkflow(runIdOf(each.id, each.runNo));
    if (run && !dead.includes(run.status)) continue;
    // Asked again, because the run may have ended or another may have been started meanwhile.
    if (await isUnderWay(ports, each)) await handOverDead(ports, each, run?.status);
  }
}

async function isUnderWay({ ledger }: RunPorts, { id, runNo }: Run): Promise<boolean> {
  const migration = await ledger.load(id);
  return migration?.runNo === runNo && isRunning(migration.state);
}

async function handOverDead(ports: RunPorts, run: Run, status = 'missing'): Promise<void> {
  ports.log.error('The run of a migration died.', undefined, { migrationId: run.id, runNo: run.runNo, status });
  await handOver(ports, run, { code: 'unreachable', facts: {} });
}
