import type { MigrationId } from '../../migration/ids';
import type { LookedAfter, Purchases } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

type Looking = 'claimLookedAfter' | 'beginLook' | 'endLook' | 'claimUnendedLooks' | 'noteSecondOrder';

/** Purchases that are not over with their migration. */
export const lookingAfter = (db: Database): Pick<Purchases, Looking> => ({
  claimLookedAfter: async (at, { hours, days }) => {
    const { rows } = await db.pool.query<LookedAfterRow>(claimSql, [at, hours, days]);
    return rows.map(({ id, attempt, adopted, undecided, dead }): LookedAfter => {
      if (dead) return { id, attempt, isDead: true };
      if (undecided) return { id, attempt, isUndecided: true };
      return { id, attempt, ...defined({ adopted }) };
    });
  },

  beginLook: async (id, attempt, at) => {
    await attemptOf(db, id, attempt).set({ look_begun_at: at }).execute();
  },

  endLook: async (id, attempt) => {
    await attemptOf(db, id, attempt).set({ look_begun_at: null }).execute();
  },

  claimUnendedLooks: async (at, minutes) => {
    const { rows } = await db.pool.query<Pick<LookedAfter, 'id' | 'attempt'>>(unendedSql, [at, minutes]);
    return rows;
  },

  noteSecondOrder: async (id, attempt, orderId) => {
    const row = await attemptOf(db, id, attempt)
      .set({ second_order_id: orderId })
      .where('second_order_id', 'is', null)
      .returning('attempt')
      .executeTakeFirst();
    return row !== undefined;
  },
});

const attemptOf = (db: Database, id: MigrationId, attempt: number) =>
  db.query.updateTable('purchase_attempt').where('migration_id', '=', id).where('attempt', '=', attempt);

interface LookedAfterRow {
  readonly id: MigrationId;
  readonly attempt: number;
  readonly adopted: string | null;
  readonly undecided: boolean;
  readonly dead: boolean;
}

/** Of an order that waits, with its migration, for what becomes of it. */
const undecided = `(purchase_attempt.state = 'confirmed' and migration.state = 'waitingForPerson'
  and (order_word is not null or problem->>'code' = 'orderPending'))`;

/** Of an order that came to nothing, while no run looks at it by itself. */
const dead = `(purchase_attempt.state = 'refused' and order_died_at is not null
  and migration.state in ('waitingForPerson', 'stopped', 'done', 'leftOpen'))`;

/** Two looks at an order that says that it is dead have to be an hour apart. */
const claimSql = `
  update planshift.purchase_attempt
  set looked_at = $1::timestamptz
  from planshift.migration
  where migration.id = migration_id
    and (looked_at is null or looked_at <= $1::timestamptz - make_interval(hours => case when ${undecided} then 1 else $2 end))
    and ((purchase_attempt.state = 'sent' and migration.state = 'stopped')
      or ${undecided}
      or (${dead} and order_died_at > $1::timestamptz - make_interval(days => $3))
      or (adopted_at > $1::timestamptz - make_interval(days => $3) and second_order_id is null))
  returning migration_id as id, attempt, ${undecided} as undecided, ${dead} as dead,
    case when adopted_at is null then null else order_id end as adopted`;

const unendedSql = `
  update planshift.purchase_attempt
  set look_begun_at = $1::timestamptz
  where look_begun_at <= $1::timestamptz - make_interval(mins => $2)
  returning migration_id as id, attempt`;
