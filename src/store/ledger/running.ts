import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { MigrationId, SubscriptionId } from '../../migration/ids';
import type { Migrations, RunChange } from '../../migration/ports';
import { endedStates, runningStates } from '../../migration/plan/states';
import type { Database } from '../database';
import { inTransaction, isUniqueViolation, runOn } from '../transaction';
import { deedRow } from './deeds';
import { overlapsSince } from './overlap';

export const running = (db: Database): Pick<Migrations, 'running' | 'underWay' | 'startRun' | 'setRelease'> => ({
  running: async (subscription) => {
    const row = await db.query
      .selectFrom('migration')
      .select('id')
      .where('subscription_id', '=', subscription)
      .where('state', 'not in', endedStates)
      .executeTakeFirst();
    return row?.id;
  },

  underWay: () =>
    db.query.selectFrom('migration').select(['id', 'run_no as runNo']).where('state', 'in', runningStates).execute(),

  startRun: async (id, change, deed, enqueue) => {
    const begin = () =>
      inTransaction(db.pool, async (client) => {
        if (await overlapsSince(client, id)) return false;
        const runNo = await raiseRunNo(db, client, id);
        if (runNo === undefined) return false;
        await changePeople(db, client, id, change);
        await runOn(client, deedRow(db.query, deed, id));
        await enqueue(client, runNo);
        return true;
      });
    try {
      return await begin();
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      // An ended migration can't run again beside a newer one of the same subscription, unless that has just ended.
      return (await hasSuccessor(db, id)) ? false : begin();
    }
  },

  setRelease: async (id, runNo, release) => {
    await db.query.updateTable('migration').set({ release }).where('id', '=', id).where('run_no', '=', runNo).execute();
  },
});

export const begun = (db: Database): Pick<Migrations, 'begunOf'> => ({
  begunOf: async (subscriptions) => {
    if (subscriptions.length === 0) return new Set();
    const rows = await db.query
      .selectFrom('migration')
      .select('subscription_id')
      .where('subscription_id', '=', sql<SubscriptionId>`any(${[...subscriptions]})`)
      .where('state', '!=', 'stopped')
      .execute();
    return new Set(rows.map((row) => row.subscription_id));
  },
});

async function raiseRunNo(db: Database, client: PoolClient, id: MigrationId): Promise<number | undefined> {
  const query = db.query
    .updateTable('migration')
    .set((row) => ({
      run_no: row('run_no', '+', 1),
      state: 'queued',
      control: 'run',
      release: null,
      problem: null,
      finished_at: null,
      unheard_claimed_at: null,
      unkept: null,
      unkept_due_at: null,
    }))
    .where('id', '=', id)
    .where('state', 'not in', [...runningStates, 'done'])
    .returning('run_no');
  return (await runOn(client, query))[0]?.run_no;
}

async function changePeople(db: Database, client: PoolClient, id: MigrationId, change: RunChange): Promise<void> {
  if (change === 'asIs') return;
  const failed = db.query.updateTable('migration_person').where('migration_id', '=', id).where('state', '=', 'failed');
  await runOn(
    client,
    // Who was left out keeps the reason, for the result file.
    change === 'retryFailed' ? failed.set({ state: 'todo', failure: null }) : failed.set({ state: 'leftOut' }),
  );
}

async function hasSuccessor(db: Database, id: MigrationId): Promise<boolean> {
  const row = await db.query
    .selectFrom('migration as own')
    .innerJoin('migration as other', 'other.subscription_id', 'own.subscription_id')
    .select('other.id')
    .where('own.id', '=', id)
    .where('other.id', '<>', id)
    .where('other.state', 'not in', endedStates)
    .executeTakeFirst();
  return row !== undefined;
}
