import type { Pool, PoolClient } from 'pg';
import type { CustomerId, MigrationId, SkuId, UserId } from '../../migration/ids';
import type { WholePlan } from '../../migration/plan/plan';
import { wayHas, wayOf } from '../../migration/plan/ways';
import type { Migrations } from '../../migration/ports';
import { endedStates } from '../../migration/plan/states';
import type { Database } from '../database';

/** Two subscriptions may give the same retired licence, and the licence does not tell which of them it is of. */
export const overlap = (db: Database): Pick<Migrations, 'movingAlready'> => ({
  movingAlready: (...whom) => movingAlready(db.pool, ...whom),
});

const movingAlreadySql = `
  select migration.id
  from planshift.migration
  where customer_id = $1 and migration.plan->'retired'->>'skuId' = $2 and not migration.state = any($3)
    and ($4::text[] is null or migration.plan->>'way' = 'rebuy' or exists (
      select from planshift.migration_person where migration_id = migration.id and user_id = any($4)))
  limit 1`;

async function movingAlready(
  on: Pick<Pool | PoolClient, 'query'>,
  customer: CustomerId,
  retired: SkuId,
  users: readonly UserId[] | 'everybody',
): Promise<MigrationId | undefined> {
  const ofAny = async (whom: readonly UserId[] | null) => {
    const { rows } = await on.query<{ id: MigrationId }>(movingAlreadySql, [customer, retired, endedStates, whom]);
    return rows[0]?.id;
  };
  const first = await ofAny(null);
  // Most often there is none at all, and nobody need be named.
  return first === undefined || users === 'everybody' ? first : ofAny(users);
}

const lock = (client: PoolClient, customer: CustomerId, retired: SkuId): Promise<unknown> =>
  client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${customer}/${retired}`]);

/** To be asked in the transaction that freezes the plan: another of the same licence waits until it is over. */
export async function overlaps(client: PoolClient, plan: WholePlan): Promise<boolean> {
  const { customer, retired, people } = plan;
  await lock(client, customer.id, retired.skuId);
  const users = wayHas(wayOf(plan), 'people') ? people.map(({ id }) => id) : 'everybody';
  return (await movingAlready(client, customer.id, retired.skuId, users)) !== undefined;
}

/** The same of one that was stopped and is taken up again: somebody else may have begun to move its people since. */
export async function overlapsSince(client: PoolClient, id: MigrationId): Promise<boolean> {
  const { rows } = await client.query<{ customer: CustomerId; sku: SkuId; users: UserId[] | null }>(stoppedSql, [id]);
  const [stopped] = rows;
  if (stopped === undefined) return false;
  await lock(client, stopped.customer, stopped.sku);
  return (await movingAlready(client, stopped.customer, stopped.sku, stopped.users ?? 'everybody')) !== undefined;
}

const stoppedSql = `
  select customer_id as customer, migration.plan->'retired'->>'skuId' as sku,
    case when migration.plan->>'way' = 'rebuy' then null
      else array(select user_id from planshift.migration_person where migration_id = migration.id) end as users
  from planshift.migration
  where id = $1 and state = 'stopped'`;
