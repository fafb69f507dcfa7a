import type { MigrationId } from '../../migration/ids';
import { isKnownOf } from '../../migration/plan/closeLater';
import type { PromiseEnd } from '../../migration/plan/closeLater';
import type { ClosePromises } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

export const closePromises = (db: Database): ClosePromises => ({ ...claiming(db), ...writing(db) });

const claiming = (db: Database): Pick<ClosePromises, 'claimDue' | 'claimUntold'> => ({
  claimDue: async (day, at, againMinutes) => {
    await db.pool.query(openSql, [day]);
    const { rows } = await db.pool.query<DueRow>(claimDueSql, [day, at, againMinutes]);
    return rows.map(({ id, promisedAt, mayCloseSince, lookedOn, overBecause }) => ({
      id,
      promisedAt: promisedAt.toISOString(),
      ...defined({
        earlier: mayCloseSince ? { on: lookedOn, at: mayCloseSince.toISOString() } : undefined,
        overBecause,
      }),
    }));
  },

  claimUntold: async (at, againMinutes) => {
    const { rows } = await db.pool.query<{ id: MigrationId }>(claimUntoldSql, [at, againMinutes]);
    return rows.map(({ id }) => id);
  },
});

type Writing = 'noteReading' | 'end' | 'keep' | 'told';

const writing = (db: Database): Pick<ClosePromises, Writing> => ({
  noteReading: async (id, { on, at }, mayClose) => {
    await db.query
      .updateTable('close_promise')
      .set({ looked_on: on, may_close_since: mayClose ? at : null, claimed_at: null })
      .where('migration_id', '=', id)
      .execute();
  },

  end: async (id, because, at) => {
    await db.query
      .updateTable('close_promise')
      .set({ ended_at: at, ended_because: because, claimed_at: null, told_at: isKnownOf(because) ? at : null })
      .where('migration_id', '=', id)
      .where('ended_at', 'is', null)
      .execute();
  },

  keep: async (id, day, at, transaction) => (await transaction.query(keepSql, [id, day, at])).rowCount === 1,

  told: async (id, at) => {
    await db.query.updateTable('close_promise').set({ told_at: at }).where('migration_id', '=', id).execute();
  },
});

interface DueRow {
  readonly id: MigrationId;
  readonly promisedAt: Date;
  readonly lookedOn: string;
  readonly mayCloseSince: Date | null;
  readonly overBecause: PromiseEnd | null;
}

const openSql = `
  insert into planshift.close_promise (migration_id, promised_at, looked_on)
  select id, finished_at, $1 from planshift.migration
  where closes_later and state = 'leftOpen' and finished_at is not null and unkept is null
  on conflict do nothing`;

/** Of the migration `migration`. Said once, or opened again, it holds for good, whatever is looked at afterwards. */
export const declinedSql = `exists (
  select from planshift.deed where deed.migration_id = migration.id and deed.what in (
    'leftOpen', 'endTakenBack', 'reactivated'))`;

const overtakenSql = `exists (
  select from planshift.migration as other
  where other.subscription_id = migration.subscription_id and other.started_at > migration.started_at)`;

const claimDueSql = `
  update planshift.close_promise
  set claimed_at = $2::timestamptz
  from planshift.migration
  where migration.id = migration_id
    and migration.state = 'leftOpen'
    and ended_at is null
    and looked_on < $1
    and (claimed_at is null or claimed_at <= $2::timestamptz - make_interval(mins => $3))
  returning migration.id, promised_at as "promisedAt", looked_on as "lookedOn", may_close_since as "mayCloseSince",
    case when ${declinedSql} then 'leftOpen' when ${overtakenSql} then 'laterMigration'
      when kept_at is not null then 'tried' when unkept is not null then 'changed' end as "overBecause"`;

/** The row of the migration is locked by then, so nobody can say meanwhile that it is to stay open. */
const keepSql = `
  update planshift.close_promise
  set kept_at = $3::timestamptz, looked_on = $2, may_close_since = null, claimed_at = null
  from planshift.migration
  where migration.id = $1 and migration_id = $1 and ended_at is null and kept_at is null and not ${declinedSql}`;

/** One that was kept is told by the end of its run. */
const claimUntoldSql = `
  update planshift.close_promise
  set claimed_at = $1::timestamptz
  from planshift.migration
  where migration.id = migration_id
    and told_at is null
    and ended_at is not null
    and (claimed_at is null or claimed_at <= $1::timestamptz - make_interval(mins => $2))
  returning migration.id`;
