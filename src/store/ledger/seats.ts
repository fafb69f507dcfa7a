import { sql } from 'kysely';
import type { SkuId } from '../../migration/ids';
import { endedStates } from '../../migration/plan/states';
import type { Purchases } from '../../migration/ports';
import type { Database } from '../database';
import { gives } from './gives';

/** Seats that were bought, and seats on which others count: people who are to move, or who keep the licence that is bought anew. */
export const seats = (db: Database): Pick<Purchases, 'setSeatsReady' | 'seatsOnTheirWay' | 'seatsClaimed'> => ({
  setSeatsReady: async (id, at) => {
    await db.query
      .updateTable('migration')
      .set({ seats_ready_at: at })
      .where('id', '=', id)
      .where('seats_ready_at', 'is', null)
      .execute();
    const attempt = db.query.updateTable('purchase_attempt').where('migration_id', '=', id);
    const shown = { order_word: null, seats_shown_at: sql<string>`coalesce(seats_shown_at, ${at})` };
    await attempt.set(shown).where('state', '=', 'confirmed').execute();
  },

  seatsOnTheirWay: async (customer, sku, since) => {
    const row = await db.query
      .selectFrom('migration')
      .innerJoin('purchase_attempt', 'migration_id', 'id')
      .select(['id', sql<number | null>`case when ${hasLines} then ${lineSeats(sku)} else seats end`.as('seats')])
      .where('customer_id', '=', customer)
      .where('migration.state', '=', 'stopped')
      .where('purchase_attempt.state', '=', 'confirmed')
      .where('seats_ready_at', 'is', null)
      .where('order_dead_since', 'is', null)
      .where('confirmed_at', '>', sql<Date>`${since}::timestamptz`)
      .where(gives(sku))
      // Of a basket that plan was perhaps not bought, because enough of it was free.
      .where((row) => row.or([row.not(hasLines), sql<boolean>`${lineSeats(sku)} is not null`]))
      .orderBy('confirmed_at', 'desc')
      .executeTakeFirst();
    return row && { id: row.id, seats: row.seats ?? 0 };
  },

  seatsClaimed: async (customer, before) => {
    const values = [customer, endedStates, before ?? null];
    const { rows } = await db.pool.query<{ skuId: SkuId; seats: number }>(seatsClaimedSql, values);
    return new Map(rows.map(({ skuId, seats }) => [skuId, seats]));
  },
});

const hasLines = sql<boolean>`(plan->'purchase'->'lines' is not null)`;

const lineSeats = (sku: SkuId) => sql<number | null>`(
  select (line->>'seats')::int from json_array_elements(plan->'purchase'->'lines') line where line->>'skuId' = ${sku})`;

const seatsClaimedSql = `
  with begun as materialized (
    select id, coalesce(plan->'replacement'->'parts', json_build_array(plan->'replacement')) as parts,
      case when plan->>'way' = 'rebuy' then plan->'replacement'->>'skuId' end as rebought,
      (plan->'purchase'->>'seats')::int as seats
    from planshift.migration
    where customer_id = $1 and not state = any($2)
      and ($3::text is null or (started_at, id) < (select started_at, id from planshift.migration where id = $3))
  ), moving as (
    select migration_id, count(*) as seats
    from planshift.migration_person
    where migration_id in (select id from begun) and disposition = 'move' and state in ('todo', 'failed')
    group by 1)
  select "skuId", sum(seats)::int as seats from (
    select part->>'skuId' as "skuId", moving.seats
    from begun join moving on migration_id = id cross join json_array_elements(parts) as part
    union all
    select rebought, seats from begun where rebought is not null and seats is not null
  ) claims
  group by 1`;
