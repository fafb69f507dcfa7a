import type { PoolClient } from 'pg';
import type { WholePlan } from '../../migration/plan/plan';
import { asStored } from '../../migration/plan/storedPlan';
import type { Migrations, Transaction } from '../../migration/ports';
import type { Database } from '../database';
import { inTransaction, runOn } from '../transaction';
import { deedRow } from './deeds';
import { overlaps } from './overlap';

export const freezing = (db: Database): Pick<Migrations, 'freeze'> => ({
  freeze: (plan, at, enqueue) =>
    inTransaction(db.pool, async (client) => {
      if (await overlaps(client, plan)) return false;
      if (!(await insertMigration(db, client, plan, at))) return false;
      await insertPeople(client, plan);
      const { id, agentId: by, hash } = plan;
      await runOn(client, deedRow(db.query, { what: 'confirmed', at, by, facts: { hash } }, id));
      await enqueue(client satisfies Transaction);
      return true;
    }),
});

/** False when the id is there already, or another unfinished migration of the subscription. Two at once: one waits and gets false. */
async function insertMigration(db: Database, client: PoolClient, plan: WholePlan, at: string): Promise<boolean> {
  const query = db.query
    .insertInto('migration')
    .values({
      id: plan.id,
      plan: JSON.stringify(asStored(plan)),
      hash: plan.hash,
      subscription_id: plan.retired.subscriptionId,
      customer_id: plan.customer.id,
      agent_id: plan.agentId,
      customer_name: plan.customer.name,
      retired_name: plan.retired.offerName,
      replacement_name: plan.replacement.name,
      state: 'queued',
      control: 'run',
      run_no: 1,
      started_at: at,
      remaining: '[]',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id');
  return (await runOn(client, query)).length === 1;
}

const insertPeopleSql = `
  insert into planshift.migration_person
    (migration_id, ordinal, user_id, name, address, disposition, sets_usage_location, keep_off, rests_on, state)
  select migration.id, person.ordinal, person.facts->>'id', person.facts->>'name', person.facts->>'address',
    person.facts->>'disposition', (person.facts->>'setsUsageLocation')::boolean, person.facts->'keepOff',
    coalesce(person.facts->'restsOn', '[]'), 'todo'
  from planshift.migration, jsonb_array_elements((plan->'people')::jsonb) with ordinality as person (facts, ordinal)
  where migration.id = $1`;

/** Out of the plan as it is stored by now, so that a large one is not sent twice. */
async function insertPeople(client: PoolClient, { id }: WholePlan): Promise<void> {
  await client.query(insertPeopleSql, [id]);
}
