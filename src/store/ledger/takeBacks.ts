import type { PoolClient } from 'pg';
import type { Deed, MigrationDeed } from '../../migration/deed';
import type { ShownClosing, TakeBackEnd } from '../../migration/endOfTerm/takeBack';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { AskedTakeBack, TakeBacks } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { inTransaction, runOn } from '../transaction';
import { deedRow } from './deeds';
import { cardDue } from './cards/dueCards';

export const takeBacks = (db: Database): TakeBacks => ({ ...asking(db), ...ending(db), ...telling(db) });

const asking = (db: Database): Pick<TakeBacks, 'ask' | 'claimAsked'> => ({
  ask: (id, runNo, shown, deed) =>
    inTransaction(db.pool, async (client) => {
      if (!(await keepWish(client, id, runNo, shown, deed))) return false;
      await runOn(client, deedRow(db.query, deed, id));
      return true;
    }),

  claimAsked: async (at, againMinutes) => {
    const { rows } = await db.pool.query<AskedRow>(claimAskedSql, [at, againMinutes]);
    return rows.map(({ id, run_no: runNo, by, what, asked_at: askedAt, shown, over_because }): AskedTakeBack => {
      const action = what === 'reactivated' ? 'suspend' : 'endAtTerm';
      const asked = { id, action, runNo, by, askedAt: askedAt.toISOString(), shown } as const;
      return { ...asked, ...defined({ overBecause: over_because }) };
    });
  },
});

/** Locks the migration, so that of two people who ask at once one is the first. */
async function keepWish(
  client: PoolClient,
  id: MigrationId,
  runNo: number,
  shown: ShownClosing,
  { at }: Deed,
): Promise<boolean> {
  const { rowCount } = await client.query(lockSql, [id, runNo]);
  if (rowCount !== 1) return false;
  return (await client.query(askSql, [id, runNo, at, JSON.stringify(shown)])).rowCount === 1;
}

const ending = (db: Database): Pick<TakeBacks, 'done' | 'end'> => ({
  done: ({ id, runNo }, at) =>
    inTransaction(db.pool, async (client) => {
      await client.query(doneSql, [id, at]);
      const open = { state: 'leftOpen', closed_action: null, closed_at: null, ...noUnkept, ...cardDue(at) } as const;
      const change = db.query.updateTable('migration').set(open).where('id', '=', id).where('run_no', '=', runNo);
      await runOn(client, change.where('state', 'in', ['done', 'leftOpen']).returning('id'));
    }),

  end: async (id, because, at) => {
    await db.query
      .updateTable('take_back')
      .set({ ended_at: at, ended_because: because, claimed_at: null })
      .where('migration_id', '=', id)
      .where('done_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute();
  },
});

const telling = (db: Database): Pick<TakeBacks, 'claimUntold' | 'told'> => ({
  claimUntold: async (at, againMinutes) => {
    const { rows } = await db.pool.query<{ id: MigrationId }>(claimUntoldSql, [at, againMinutes]);
    return rows.map(({ id }) => id);
  },

  told: async (id, at) => {
    await db.query.updateTable('take_back').set({ told_at: at }).where('migration_id', '=', id).execute();
  },
});

interface AskedRow {
  readonly id: MigrationId;
  readonly run_no: number;
  readonly by: AgentId;
  readonly what: MigrationDeed;
  readonly asked_at: Date;
  readonly shown: ShownClosing;
  readonly over_because: TakeBackEnd | null;
}

const noUnkept = { unkept: null, unkept_due_at: null } as const;

const isOpen = `done_at is null and ended_at is null`;

/** Of the migration `migration`: somebody has asked for it, and it is not over. */
export const isAskedBackSql = `exists (
  select from planshift.take_back where take_back.migration_id = migration.id and ${isOpen})`;

/** Of the migration `migration`: how far it is; null once a later run has closed it again, or found nobody and could not. */
export const takeBackSql = `(
  select case
    when done_at is not null then
      case when checked_at > done_at and jsonb_array_length(remaining) = 0 then null else 'done' end
    when ended_at is not null then case when closed_at > ended_at then null else ended_because end
    else 'asked' end
  from planshift.take_back where take_back.migration_id = migration.id)`;

/** One that has not ended sees to it by itself, and one that has set the end anew looks at it. */
const isSeenTo = `exists (
  select from planshift.migration later
  where later.subscription_id = migration.subscription_id and later.started_at > migration.started_at
    and (later.state not in ('done', 'leftOpen', 'stopped') or later.closed_action is not null))`;

/** Of the migration `migration`: it has set the end, and no later one sees to it. */
export const isSetToEndSql = `(
  migration.state = 'done' and closed_action in ('endAtTerm', 'autoRenewOff') and not ${isSeenTo})`;

const lockSql = `
  select from planshift.migration
  where id = $1 and run_no = $2 and (${isSetToEndSql} or (
    migration.state = 'done' and closed_action = 'suspend' and not ${isSeenTo}))
  for update`;

const askSql = `
  insert into planshift.take_back as asked (migration_id, run_no, asked_at, shown) values ($1, $2, $3, $4)
  on conflict (migration_id) do update
  set run_no = $2, asked_at = $3, shown = $4, claimed_at = null, done_at = null, ended_at = null, ended_because = null,
    told_at = null
  where asked.done_at is not null or asked.ended_at is not null`;

/** Of the migration `migration`: with which somebody has asked for it. */
const lastDeed = (column: 'person_id' | 'what'): string => `(
  select ${column} from planshift.deed
  where deed.migration_id = migration.id and deed.what in ('endTakenBack', 'reactivated')
  order by deed.id desc limit 1)`;

const claimAskedSql = `
  update planshift.take_back
  set claimed_at = $1::timestamptz
  from planshift.migration
  where migration.id = migration_id and ${isOpen}
    and (claimed_at is null or claimed_at <= $1::timestamptz - make_interval(mins => $2))
  returning migration.id, take_back.run_no, asked_at, shown,
    ${lastDeed('person_id')} as by, ${lastDeed('what')} as what,
    case when ${isSeenTo} then 'laterMigration'
      when migration.run_no <> take_back.run_no then 'changed' end as over_because`;

const doneSql = `
  update planshift.take_back set done_at = $2, claimed_at = null where migration_id = $1 and ${isOpen}`;

const claimUntoldSql = `
  update planshift.take_back
  set claimed_at = $1::timestamptz
  where told_at is null and not (${isOpen})
    and (claimed_at is null or claimed_at <= $1::timestamptz - make_interval(mins => $2))
  returning migration_id as id`;
