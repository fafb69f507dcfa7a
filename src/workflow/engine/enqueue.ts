import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Transaction } from '../../migration/ports';
import type { Watch } from '../../platform/watch';
import { applicationVersion } from './names';

/** What the store hands over is a `pg` client; our type of it names only what is used. */
type EngineTransaction = Parameters<DBOSClient['enqueueInTransaction']>[0];

/** Tells of what it enqueues. */
export type EngineClient = DBOSClient & { readonly watch?: Watch };

interface WorkflowRun {
  readonly workflowName: string;
  readonly queueName: string;
  /** A run of this id that is there already stays the only one. */
  readonly workflowID: string;
  /** The smaller goes first, 0 if left out. */
  readonly priority?: number;
}

/** Adds a durable run to a transaction of the store: it begins once that is committed, or never was. */
export async function enqueue(
  client: EngineClient,
  transaction: Transaction,
  run: WorkflowRun,
  ...args: readonly unknown[]
): Promise<void> {
  const options = { ...run, appVersion: applicationVersion };
  client.watch?.begun({ id: run.workflowID, name: run.workflowName });
  await client.enqueueInTransaction(transaction as unknown as EngineTransaction, options, ...args);
}
