import type { PoolClient } from 'pg';
import { endedStates } from '../../migration/plan/states';
import type { StoredPlanRow } from '../../migration/plan/storedPlan';
import { withoutNames } from '../../migration/plan/erasing/withoutNames';
import type { OldNames } from '../../migration/ports';
import type { Database } from '../database';
import { forgetRunsOf } from '../finishedRuns';
import { inTransaction } from '../transaction';

/** A plan can be megabytes. */
const plansAtOnce = 10;

export const oldNames = (db: Database): OldNames => ({
  forget: async ({ endedBefore, preparedBefore }) => {
    const { rowCount } = await db.pool.query('delete from planshift.preparation where opened_at < $1', [
      instant(preparedBefore),
    ]);
    await db.pool.query(oldRequestsSql, [instant(preparedBefore)]);
    let count = rowCount ?? 0;
    for (let some = plansAtOnce; some === plansAtOnce; count += some) {
      some = await inTransaction(db.pool, (client) => forgetSome(client, instant(endedBefore)));
    }
    return count;
  },
});

const instant = (day: string): string => `${day}T00:00:00Z`;

/** What was asked for and decided stays, by ids. */
const oldRequestsSql = `
  update planshift.approval set plan = null, words = null
  where asked_at < $1 and plan is not null and state not in ('asked', 'approved')`;

const oldSql = `
  select id, plan from planshift.migration
  where state = any($1) and finished_at < $2 and exists (
    select from planshift.migration_person where migration_id = migration.id and (name, address) <> ('', ''))
  order by finished_at limit ${plansAtOnce} for update skip locked`;

/** Only migrations at their end: nobody else writes to their people. */
async function forgetSome(client: PoolClient, before: string): Promise<number> {
  const { rows } = await client.query<{ id: string; plan: StoredPlanRow }>(oldSql, [endedStates, before]);
  for (const { id, plan } of rows) await forgetNamesOf(client, id, withoutNames(plan));
  return rows.length;
}

async function forgetNamesOf(client: PoolClient, id: string, plan: StoredPlanRow): Promise<void> {
  await client.query(
    `update planshift.migration set plan = $2, hash = $3, remaining = (
       select coalesce(jsonb_agg(holder || '{"name": ""}' order by nth), '[]')
       from jsonb_array_elements(remaining) with ordinality as held (holder, nth))
     where id = $1`,
    [id, JSON.stringify(plan), plan.hash],
  );
  await forgetRunsOf(client, id);
  // What Graph said of a person may quote the address.
  await client.query(
    `update planshift.migration_person
     set name = '', address = '', failure = (failure::jsonb #- '{facts,words}')::json where migration_id = $1`,
    [id],
  );
}
