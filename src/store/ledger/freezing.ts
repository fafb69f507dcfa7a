import { randomUUID } from 'node:crypto';
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
      await nameInPlan(client, plan);
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
      plan: JSON.stringify({ ...asStored(plan), people: [] }),
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

/** In so many at a time they are sent, so that 100,000 take no more memory than these. */
const sentAtOnce = 2_000;

const insertPeopleSql = `
  insert into planshift.migration_person
    (migration_id, ordinal, user_id, name, address, disposition, sets_usage_location, keep_off, rests_on, state)
  select $1, $2 + person.ordinal, facts->>'id', facts->>'name', facts->>'address', facts->>'disposition',
    (facts->>'setsUsageLocation')::boolean, facts->'keepOff', coalesce(facts->'restsOn', '[]'), 'todo'
  from jsonb_array_elements($3) with ordinality as person (facts, ordinal)`;

async function insertPeople(client: PoolClient, { id, people }: WholePlan): Promise<void> {
  for (let sent = 0; sent < people.length; sent += sentAtOnce) {
    const some = people.slice(sent, sent + sentAtOnce);
    await client.query(insertPeopleSql, [id, sent, JSON.stringify(some)]);
  }
}

/** The plan as it is confirmed, to the letter, with everybody out of their rows, because they are sent once. */
const withPeopleSql = `
  with person as (
    select user_id as id, name, address, disposition, sets_usage_location as "setsUsageLocation", keep_off as "keepOff",
      nullif(rests_on, '[]') as "restsOn"
    from planshift.migration_person where migration_id = $1 order by ordinal
  ), everybody as (
    select coalesce(string_agg(json_strip_nulls(row_to_json(person))::text, ','), '') as people from person)
  update planshift.migration set plan = ($2 || '[' || people || ']' || $3)::json from everybody where id = $1`;

async function nameInPlan(client: PoolClient, plan: WholePlan): Promise<void> {
  const place = randomUUID();
  const around = JSON.stringify({ ...asStored(plan), people: place }).split(JSON.stringify(place));
  await client.query(withPeopleSql, [plan.id, ...around]);
}
