import { migrationId } from '../../migration/ids';
import type { MigrationState } from '../../migration/plan/progress';
import type { RunPorts } from '../deps';
import type { Intent } from './run';
import { migrate } from './migrate';
import { persistently } from '../persistently';
import type { Steps } from '../engine/steps';

/** The durable run of one migration. Plan and run number are read anew whenever the run is taken up. */
export async function runMigration(
  ports: RunPorts,
  steps: Steps,
  [name, runNo, intent]: readonly [id: string, runNo: number, intent: Intent],
): Promise<MigrationState | 'superseded'> {
  const id = migrationId(name);
  const migration = await persistently(ports, steps, () => ports.ledger.load(id));
  // A later run has begun: what is left of this one must not write over it.
  if (!migration || migration.runNo !== runNo) return 'superseded';
  return migrate({ id, runNo, intent, plan: migration.plan, ports, steps, doing: migration.state });
}
