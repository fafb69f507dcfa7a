import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { MigrationId } from '../../migration/ids';
import type { Ledger, MigrationControl, Transaction } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import { enqueue } from '../engine/enqueue';
import { migrateWorkflow, migrationsQueue, runIdOf } from '../engine/names';
import type { Intent } from './run';
import { steering } from './steering';
import type { RunAgain } from './steering';

interface ControlDeps {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Throws while the engine is not up. */
  readonly client: () => DBOSClient;
}

export function createControl({ ledger, clock, client }: ControlDeps): MigrationControl {
  const enqueueRun = (transaction: Transaction, id: MigrationId, runNo: number, intent: Intent): Promise<void> => {
    const run = { workflowName: migrateWorkflow, queueName: migrationsQueue, workflowID: runIdOf(id, runNo) };
    return enqueue(client(), transaction, run, id, runNo, intent);
  };
  const now = () => clock.now().toISOString();
  const start: MigrationControl['start'] = async (plan) => {
    const isFrozen = await ledger.freeze(plan, now(), (transaction) => enqueueRun(transaction, plan.id, 1, 'asIs'));
    if (isFrozen) return 'started';
    return (await ledger.plan(plan.id)) ? 'alreadyStarted' : 'otherRunning';
  };
  const runAgain: RunAgain = (id, change = 'asIs', intent = 'asIs') =>
    ledger.startRun(id, change, (transaction, runNo) => enqueueRun(transaction, id, runNo, intent));
  return { start, ...steering(ledger, now, runAgain) };
}
