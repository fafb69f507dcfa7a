import { DBOS } from '@dbos-inc/dbos-sdk';
import type { MigrationControl, Preparer, Radar } from '../migration/ports';
import { within } from '../platform/within';
import { createControl } from './control';
import type { WorkflowDeps } from './deps';
import { Engine } from './engine';
import type { Intent } from './job';
import { migrateWorkflow, prepareWorkflow } from './names';
import { createPreparer, runPreparation } from './prepare';
import { createRadar } from './radar';
import { regularly } from './regularly';
import { runMigration } from './runMigration';
import type { StepGate } from './stepGate';
import { reportStranded } from './strandedRuns';

export interface Workflow {
  readonly control: MigrationControl;
  readonly preparer: Preparer;
  readonly radar: Radar;
  /** Sets up the schema, takes over what dead processes left and begins to work. */
  launch(): Promise<void>;
  /** Within 10 s: steps in hand write down their outcome, the rest is given back. */
  stop(): Promise<void>;
}

const strandedMs = 30_000;
const watchEndMs = 500;

export function createWorkflow(deps: WorkflowDeps): Workflow {
  let life: { readonly engine: Engine; readonly endWatch: () => Promise<void> } | undefined;
  const client = () => {
    if (!life) throw new Error('The durable engine is not up.');
    return life.engine.client;
  };
  const radar = createRadar(deps);
  return {
    control: createControl({ ledger: deps.ledger, clock: deps.clock, client }),
    preparer: createPreparer({ preparations: deps.preparations, clock: deps.clock, client }),
    radar,
    launch: async () => {
      const engine = await Engine.launch(deps, (gate) => register(deps, gate));
      const watch = () => reportStranded(engine.client, deps);
      life = { engine, endWatch: regularly(strandedMs, deps.log, watch) };
      radar.refresh().catch((error: unknown) => deps.log.error('The radar could not read the customers.', error));
    },
    stop: async () => {
      const last = life;
      life = undefined;
      if (!last) return;
      await within(watchEndMs, last.endWatch).catch(() => undefined);
      await last.engine.stop();
    },
  };
}

function register(deps: WorkflowDeps, gate: StepGate): void {
  const maxRecoveryAttempts = 200;
  DBOS.registerWorkflow((id: string, runNo: number, intent: Intent) => runMigration(deps, gate, [id, runNo, intent]), {
    name: migrateWorkflow,
    maxRecoveryAttempts,
  });
  DBOS.registerWorkflow((id: string) => runPreparation(deps, gate, id), { name: prepareWorkflow, maxRecoveryAttempts });
}
