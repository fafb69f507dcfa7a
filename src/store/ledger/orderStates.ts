import type { ExpressionBuilder } from 'kysely';
import { sql } from 'kysely';
import type { CustomerId, MigrationId, SkuId } from '../../migration/ids';
import type { DeadOrder, Purchases } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Tables } from '../tables';
import { gives } from './gives';

type States = 'noteOrder' | 'buryOrder' | 'doubtOrder' | 'deadOrders' | 'reviveOrder';

/** What becomes of orders that were placed. */
export const orderStates = (db: Database): Pick<Purchases, States> => ({
  /** Seats that showed once stay so. */
  noteOrder: async (id, attempt, { word, deadSince, seatsShownAt, seats }) => {
    await confirmed(db, id, attempt)
      .set({
        order_word: word ?? null,
        order_dead_since: deadSince ?? null,
        seats_shown_at: sql<string | null>`coalesce(seats_shown_at, ${seatsShownAt ?? null})`,
        ...defined({ seats }),
      })
      .execute();
  },

  buryOrder: async (id, attempt, at) => {
    await confirmed(db, id, attempt)
      .set({ state: 'refused', order_word: null, order_died_at: at })
      .where('seats_shown_at', 'is', null)
      .where('order_dead_since', 'is not', null)
      .execute();
  },

  doubtOrder: async (id, attempt) => {
    await confirmed(db, id, attempt)
      .set({ state: 'sent', order_word: null, order_dead_since: null, looked_at: null })
      .where('seats_shown_at', 'is', null)
      .execute();
  },

  deadOrders: (customer, sku) => deadOrders(db, customer, sku),

  /** Beside another attempt that is out or has bought it stays refused, and is a second order of that one. */
  reviveOrder: async (id, attempt, at) => {
    await db.pool.query(reviveSql, [id, attempt, at]);
  },
});

async function deadOrders(db: Database, customer: CustomerId, sku: SkuId): Promise<readonly DeadOrder[]> {
  const rows = await db.query
    .selectFrom('migration')
    .innerJoin('purchase_attempt', 'migration_id', 'id')
    .select(['id', 'attempt', 'order_id', 'seats', sql<string>`plan->'purchase'->>'mark'`.as('mark')])
    .select((row) => row.exists(toldAsSecond(row)).as('isSecond'))
    .select(sql<string[]>`${sql.raw(othersSql)}`.as('others'))
    .where('customer_id', '=', customer)
    .where(gives(sku))
    .where('order_died_at', 'is not', null)
    .where((row) => row.not(row.exists(takenUp(row))))
    .orderBy('order_died_at')
    .execute();
  return rows.map(({ order_id: orderId, seats, isSecond, ...row }): DeadOrder => {
    return { ...row, orderId: orderId ?? '', seats: seats ?? 0, isSecond: Boolean(isSecond) };
  });
}

/** What came of it bears its mark as well, once the same was ordered again. */
const othersSql = `array(
  select unnest(array_remove(array[other.order_id, other.subscription_id], null)
    || array(select line->>'subscriptionId' from jsonb_array_elements(other.lines) line
      where line->>'subscriptionId' is not null))
  from planshift.purchase_attempt as other
  where other.migration_id = purchase_attempt.migration_id and other.attempt <> purchase_attempt.attempt
    and other.order_id is distinct from purchase_attempt.order_id)`;

/** Dead once, and taken for the purchase since. */
const takenUp = (row: ExpressionBuilder<Tables, 'purchase_attempt'>) =>
  row
    .selectFrom('purchase_attempt as taken')
    .select('taken.attempt')
    .whereRef('taken.order_id', '=', 'purchase_attempt.order_id')
    .where('taken.state', '=', 'confirmed');

/** It is alive beside the one that followed it, and somebody heard of it. Beside what was refused since it is the only one. */
const toldAsSecond = (row: ExpressionBuilder<Tables, 'purchase_attempt'>) =>
  row
    .selectFrom('purchase_attempt as bought')
    .select('bought.attempt')
    .whereRef('bought.second_order_id', '=', 'purchase_attempt.order_id')
    .where('bought.state', 'in', ['sent', 'confirmed']);

const reviveSql = `
  with other as (
    update planshift.purchase_attempt bought
    set second_order_id = coalesce(bought.second_order_id, dead.order_id)
    from planshift.purchase_attempt dead
    where dead.migration_id = $1 and dead.attempt = $2 and dead.order_died_at is not null
      and bought.migration_id = $1 and bought.state in ('sent', 'confirmed')
    returning bought.attempt)
  update planshift.purchase_attempt
  set state = 'confirmed', order_died_at = null, order_dead_since = null, confirmed_at = $3
  where migration_id = $1 and attempt = $2 and order_died_at is not null and not exists (select from other)`;

const confirmed = (db: Database, id: MigrationId, attempt: number) =>
  db.query
    .updateTable('purchase_attempt')
    .where('migration_id', '=', id)
    .where('attempt', '=', attempt)
    .where('state', '=', 'confirmed');
