import { DBOS } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../migration/ids';
import type { ApprovalDesk, MigrationControl, Preparer, Radar, Scan } from '../migration/ports';
import { createDesk } from './approval/desk';
import { startApproved } from './approval/startApproved';
import type { Duty, WorkflowDeps } from './deps';
import { EngineLives } from './engine/engineLives';
import { migrateWorkflow, prepareWorkflow, radarWorkflow } from './engine/names';
import { regularly } from './engine/regularly';
import type { StepGate } from './engine/stepGate';
import { createControl, enqueueRunBy } from './migrate/control';
import { lookAtEnds } from './migrate/later/lookAtEnds';
import { lookAtLeftOpen } from './migrate/later/lookAtLeftOpen';
import { takeBackAsked } from './migrate/later/takeBackAsked';
import { tellWhatBecame } from './migrate/later/tellWhatBecame';
import type { Intent } from './migrate/run';
import { lookAfterDoubts } from './migrate/purchase/lookAfter';
import { runMigration } from './migrate/runMigration';
import { reportStranded } from './migrate/strandedRuns';
import { newMemories } from './prepare/memories';
import { createPreparer, runPreparation } from './prepare/prepare';
import { createRadar } from './radar/radar';
import { reopenUnkept } from './radar/reopenUnkept';
import { runScan } from './radar/scan';

export interface Workflow {
  readonly control: MigrationControl;
  readonly approvalDesk: ApprovalDesk;
  readonly preparer: Preparer;
  readonly radar: Radar;
  /** False while this process rests, because it lost the lock that proves it alive; it comes back by itself. */
  readonly isUp: boolean;
  /** Sets up the schema, takes over what dead processes left and begins to work. */
  launch(): Promise<void>;
  /** Within 10 s: steps in hand write down their outcome, the rest is given back. */
  stop(): Promise<void>;
}

const strandedMs = 30_000;
const doubtsMs = 60_000;
const unkeptMs = 10_000;
const leftOpenMs = 10_000;
const endsMs = 5_000;
/** Somebody has pressed a button for it. */
const takeBackMs = 2_000;
const approvedMs = 2_000;
/** Short, because a first launch has nothing to show before its scan. */
const radarMs = 500;

export function createWorkflow(deps: WorkflowDeps): Workflow {
  const client = () => life.current.client;
  const radar = createRadar(deps, client);
  const control = createControl({ ...deps, client });
  const begin = () => startApproved({ ...deps, control });
  const callTo = (id: MigrationId) => deps.messenger.callTo(id);
  const duties: readonly Duty[] = [
    { everyMs: approvedMs, work: begin },
    { everyMs: strandedMs, work: () => reportStranded(life.current, deps) },
    { everyMs: doubtsMs, work: () => lookAfterDoubts(deps) },
    { everyMs: leftOpenMs, work: () => lookAtLeftOpen({ ...deps, enqueueRun: enqueueRunBy(client) }) },
    { everyMs: leftOpenMs, work: () => tellWhatBecame(deps, deps.closePromises, callAnew(deps)) },
    { everyMs: takeBackMs, work: () => takeBackAsked(deps) },
    { everyMs: takeBackMs, work: () => tellWhatBecame(deps, deps.takeBacks, callTo) },
    { everyMs: endsMs, work: () => lookAtEnds(deps) },
    { everyMs: radarMs, work: () => radar.look() },
    { everyMs: unkeptMs, work: () => reopenUnkept(deps) },
    ...deps.duties,
  ];
  const life: EngineLives = new EngineLives(
    deps,
    (gate) => register(deps, gate),
    () => {
      const ends = duties.map(({ everyMs, work }) => regularly(everyMs, deps.log, work));
      return async () => void (await Promise.all(ends.map((end) => end())));
    },
  );
  return {
    control,
    approvalDesk: createDesk(deps, begin),
    preparer: createPreparer({ ...deps, client }),
    radar,
    get isUp() {
      return life.isUp;
    },
    launch: () => life.begin(),
    stop: () => life.end(),
  };
}

const callAnew =
  ({ rings }: Pick<WorkflowDeps, 'rings'>) =>
  async (id: MigrationId, at: string): Promise<boolean> => {
    await rings.callAnew(id, at);
    return true;
  };

function register(deps: WorkflowDeps, gate: StepGate): void {
  const maxRecoveryAttempts = 200;
  const asking = { ...deps, ...deps.surveyReads };
  const preparing = { ...asking, ...newMemories(asking) };
  DBOS.registerWorkflow((id: string, runNo: number, intent: Intent) => runMigration(deps, gate, [id, runNo, intent]), {
    name: migrateWorkflow,
    maxRecoveryAttempts,
  });
  DBOS.registerWorkflow((scan: Scan) => runScan(deps, gate, scan), { name: radarWorkflow, maxRecoveryAttempts });
  DBOS.registerWorkflow((id: string) => runPreparation(preparing, gate, id), {
    name: prepareWorkflow,
    maxRecoveryAttempts,
  });
}
