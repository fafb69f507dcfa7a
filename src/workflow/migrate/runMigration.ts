import { migrationId } from '../../migration/ids';
import type { MigrationState } from '../../migration/plan/progress';
import { inHeadcount } from '../../migration/plan/storedPlan';
import type { StoredPlan } from '../../migration/ports';
import type { RunPorts } from '../deps';
import type { Steps } from '../engine/steps';
import { persistently } from '../persistently';
import { readsWhileUp } from '../readsWhileUp';
import { handOver, isHandedOver } from './handOver';
import { mayRun } from './mayRun';
import { migrate } from './migrate';
import type { Intent, Run } from './run';
import { signedSteps } from './signedSteps';
import { whileFree } from './whileFree';
import { Scribe } from './writing/scribe';
import { written } from './writing/written';

/**
 * The durable run of one migration. Plan, people and run number are read anew whenever the run is taken up, and nothing of
 * it is done unless they are what was confirmed.
 */
export async function runMigration(
  ports: RunPorts,
  steps: Steps,
  [name, runNo, intent]: readonly [id: string, runNo: number, intent: Intent],
): Promise<MigrationState | 'superseded'> {
  const id = migrationId(name);
  const migration = await persistently(ports, steps, () => ports.migrations.load(id));
  // A later run has begun: what is left of this one must not write over it.
  if (!migration || migration.runNo !== runNo) return 'superseded';
  if (isHandedOver(migration)) return migration.state;
  // Whoever confirmed it may have had everybody at hand in this process until a moment ago.
  ports.sweepAfter(inHeadcount(migration.plan.headcount), 'inPlace');
  const stored = await persistently(ports, steps, () => planToRun(ports, { id, runNo, intent }));
  if (!stored) return 'waitingForPerson';
  const { plan, planned } = stored;
  const signed = signedSteps(steps, () => ports.migrations.setRelease(id, runNo, ports.release));
  const scribe = new Scribe(ports, { id, customer: plan.customer.id });
  const own = whileFree(written(readsWhileUp(ports, steps.stopping), scribe), id);
  return migrate({ id, runNo, intent, plan, planned, ports: own, steps: signed, doing: migration.state });
}

/** Undefined where it is not what was confirmed any more, which a person now knows. */
async function planToRun(ports: RunPorts, run: Pick<Run, 'id' | 'runNo' | 'intent'>): Promise<StoredPlan | undefined> {
  const stored = await ports.migrations.confirmed(run.id);
  if (!stored) throw new Error('The plan of a run is gone.');
  if (await mayRun(ports, run.id, run.intent, stored)) return stored;
  const facts = { migrationId: run.id, runNo: run.runNo };
  ports.log.error('What is kept of a migration is not what was confirmed; it is not run.', undefined, facts);
  await handOver(ports, run, { code: 'notAsConfirmed', facts: {} });
  return undefined;
}
