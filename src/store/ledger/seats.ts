import { sql } from 'kysely';
import type { SkuId } from '../../migration/ids';
import { endedStates } from '../../migration/plan/states';
import type { Purchases } from '../../migration/ports';
import type { Database } from '../database';

/** Seats that were bought, and seats on which others count. */
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
      .select(['id', 'seats'])
      .where('customer_id', '=', customer)
      .where('migration.state', '=', 'stopped')
      .where('purchase_attempt.state', '=', 'confirmed')
      .where('seats_ready_at', 'is', null)
      .where('order_dead_since', 'is', null)
      .where('confirmed_at', '>', sql<Date>`${since}::timestamptz`)
      .where(sql`plan->'replacement'->>'skuId'`, '=', sku)
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

const seatsClaimedSql = `
  select migration.plan->'replacement'->>'skuId' as "skuId", count(*)::int as seats
  from planshift.migration
  join planshift.migration_person person on migration_id = migration.id
  where customer_id = $1 and not migration.state = any($2)
    and person.disposition = 'move' and person.state in ('todo', 'failed')
    and ($3::text is null or
      (migration.started_at, migration.id) < (select started_at, id from planshift.migration where id = $3))
  group by 1`;
