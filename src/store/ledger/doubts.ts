import { sql } from 'kysely';
import type { CustomerId, MigrationId } from '../../migration/ids';
import type { TakenOrders } from '../../migration/plan/adoption';
import type { PlacedLine } from '../../migration/plan/placedOrder';
import type { Purchases } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { isUniqueViolation } from '../transaction';
import { gives } from './gives';

type Doubts = 'noteAnswer' | 'adoptOrder' | 'takenOrders' | 'endedInDoubt';

/** Purchases whose outcome nobody knew, or of which only a person did. */
export const doubts = (db: Database): Pick<Purchases, Doubts> => ({
  noteAnswer: async (id, attempt, answer) => {
    await attemptOf(db, id, attempt).set({ answer }).execute();
  },

  adoptOrder: (...facts) => adoptOrder(db, ...facts),

  takenOrders: (...of) => takenOrders(db, ...of),

  endedInDoubt: async (customer, sku) => {
    const row = await db.query
      .selectFrom('migration')
      .innerJoin('purchase_attempt', 'migration_id', 'id')
      .select('id')
      .where('customer_id', '=', customer)
      .where('migration.state', '=', 'stopped')
      .where('purchase_attempt.state', '=', 'sent')
      .where(gives(sku))
      .executeTakeFirst();
    return row?.id;
  },
});

async function takenOrders(db: Database, id: MigrationId, customer: CustomerId): Promise<TakenOrders> {
  const rows = await db.query
    .selectFrom('migration')
    .leftJoin('purchase_attempt', (on) =>
      on.onRef('migration_id', '=', 'id').on('purchase_attempt.state', '=', 'confirmed'),
    )
    .select(['order_id', 'purchase_attempt.subscription_id', 'lines'])
    .select(sql<string | null>`plan->'purchase'->>'mark'`.as('mark'))
    .where('customer_id', '=', customer)
    .where('id', '<>', id)
    .execute();
  const told = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return {
    ids: new Set(
      told(rows.flatMap(({ order_id, subscription_id, lines }) => [order_id, subscription_id, ...idsIn(lines)])),
    ),
    marks: told(rows.map(({ mark }) => mark)),
  };
}

const idsIn = (lines: readonly PlacedLine[] | null): readonly string[] =>
  (lines ?? []).flatMap(({ subscriptionId }) => subscriptionId ?? []);

const attemptOf = (db: Database, id: MigrationId, attempt: number) =>
  db.query.updateTable('purchase_attempt').where('migration_id', '=', id).where('attempt', '=', attempt);

async function adoptOrder(db: Database, ...facts: Parameters<Purchases['adoptOrder']>): Promise<boolean> {
  const [id, attempt, { orderId, subscriptionId, seats, lines }, at] = facts;
  try {
    const row = await attemptOf(db, id, attempt)
      .set({
        state: 'confirmed',
        order_id: orderId,
        seats,
        confirmed_at: at,
        adopted_at: at,
        ...defined({ subscription_id: subscriptionId, lines: lines && JSON.stringify(lines) }),
      })
      .where('state', '=', 'sent')
      .returning('attempt')
      .executeTakeFirst();
    return row !== undefined;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
