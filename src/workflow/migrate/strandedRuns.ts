import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../../migration/ids';
import { isRunning } from '../../migration/plan/states';
import type { Migration } from '../../migration/plan/progress';
import type { RunPorts, StoryPorts } from '../deps';
import { factsOf } from '../ending';
import { runIdOf } from '../engine/names';
import { otherReleasePatienceMs } from '../patience';
import { handOver } from './handOver';

type Ports = StoryPorts & Pick<RunPorts, 'migrations'>;

const dead: readonly string[] = ['ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'];

interface Run {
  readonly id: MigrationId;
  readonly runNo: number;
}

/** What is asked of the engine of this process. */
interface Runs {
  readonly client: Pick<DBOSClient, 'getWorkflow' | 'cancelWorkflow'>;
  /** Runs that wait here for the release that has begun them, and since when. */
  readonly waitingSince: ReadonlyMap<string, Date>;
}

/**
 * Hands migrations whose run has died of something nobody foresaw, or waits for a release that does not come back, to a
 * person, instead of leaving a card that says "moving" for ever.
 */
export async function reportStranded({ client, waitingSince }: Runs, ports: Ports): Promise<void> {
  for (const each of await ports.migrations.underWay()) {
    const runId = runIdOf(each.id, each.runNo);
    const run = await client.getWorkflow(runId);
    if (!run || dead.includes(run.status)) await reportDead(ports, each, run?.status);
    else if (isLong(waitingSince.get(runId), ports)) await reportWaiting(client, ports, each);
  }
}

const isLong = (since: Date | undefined, { clock }: Ports): boolean =>
  since !== undefined && clock.now().getTime() - since.getTime() > otherReleasePatienceMs;

async function reportDead(ports: Ports, run: Run, status = 'missing'): Promise<void> {
  if (!(await underWay(ports, run))) return;
  ports.log.error('The run of a migration died.', undefined, { migrationId: run.id, runNo: run.runNo, status });
  await handOver(ports, run, { code: 'unreachable', facts: {} });
}

/** The next run begins a history of its own, so that any release can tell it. */
async function reportWaiting(client: Runs['client'], ports: Ports, run: Run): Promise<void> {
  const migration = await underWay(ports, run);
  if (!migration) return;
  const { release: version } = migration;
  const facts = { migrationId: run.id, runNo: run.runNo, version };
  ports.log.error('A run has waited too long for the release that has begun it.', undefined, facts);
  // First, so that nobody goes on with it beside the next one, not even that release.
  await client.cancelWorkflow(runIdOf(run.id, run.runNo));
  await handOver(ports, run, { code: 'otherRelease', facts: factsOf({ version }) });
}

/** Asked again, because the run may have ended or another may have been started meanwhile. */
async function underWay({ migrations }: Ports, { id, runNo }: Run): Promise<Migration | undefined> {
  const migration = await migrations.load(id);
  return migration?.runNo === runNo && isRunning(migration.state) ? migration : undefined;
}
