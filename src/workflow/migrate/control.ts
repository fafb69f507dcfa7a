import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../../migration/ids';
import type { ApprovalRule } from '../../migration/approval/rule';
import type { Approvals, MigrationControl, TakeBacks, Transaction } from '../../migration/ports';
import { admit, NotAdmitted } from '../approval/admission';
import type { RunPorts } from '../deps';
import { enqueue } from '../engine/enqueue';
import { migrateWorkflow, migrationsQueue, runIdOf } from '../engine/names';
import { logDeed } from './deeds';
import type { Intent, RunAgain } from './run';
import { steering } from './steering';
import { takingBack } from './takingBack';

interface ControlDeps extends Pick<RunPorts, 'migrations' | 'purchases' | 'clock' | 'log'> {
  readonly takeBacks: Pick<TakeBacks, 'ask'>;
  readonly approvals: Pick<Approvals, 'committedOn' | 'redeem'>;
  readonly approvalRule: ApprovalRule;
  /** Throws while the engine is not up. */
  readonly client: () => DBOSClient;
}

type EnqueueRun = (transaction: Transaction, id: MigrationId, runNo: number, intent?: Intent) => Promise<void>;

export const enqueueRunBy =
  (client: () => DBOSClient): EnqueueRun =>
  (transaction, id, runNo, intent = 'asIs') => {
    const run = { workflowName: migrateWorkflow, queueName: migrationsQueue, workflowID: runIdOf(id, runNo) };
    return enqueue(client(), transaction, run, id, runNo, intent);
  };

export function createControl(deps: ControlDeps): MigrationControl {
  const { migrations, purchases, clock, log, client } = deps;
  const enqueueRun = enqueueRunBy(client);
  const now = () => clock.now().toISOString();
  const start: MigrationControl['start'] = async (plan, on = 'word') => {
    const at = now();
    const begin = async (transaction: Transaction): Promise<void> => {
      await admit(deps, plan, { at, on }, transaction);
      await enqueueRun(transaction, plan.id, 1, 'asIs');
    };
    const isFrozen = await migrations.freeze(plan, at, begin).catch(notAdmitted);
    if (isFrozen === 'needsApproval') return isFrozen;
    if (!isFrozen) return (await migrations.plan(plan.id)) ? 'alreadyStarted' : 'otherRunning';
    logDeed(log, plan.id, { what: 'confirmed', by: plan.agentId });
    return 'started';
  };
  const runAgain: RunAgain = (id, deed, change = 'asIs', intent = 'asIs') =>
    migrations.startRun(id, change, deed, (transaction, runNo) => enqueueRun(transaction, id, runNo, intent));
  return { start, takeBack: takingBack(deps), ...steering({ migrations, purchases, log }, now, runAgain) };
}

function notAdmitted(error: unknown): 'needsApproval' {
  if (error instanceof NotAdmitted) return 'needsApproval';
  throw error;
}
