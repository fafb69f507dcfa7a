import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { MigrationId, UserId } from '../../migration/ids';
import type { Person } from '../../migration/plan/progress';
import type { PageEnd, People, PeoplePage } from '../../migration/ports';
import { defined } from '../../platform/defined';
import { appendSql, appendValues } from '../chain/chains';
import type { Database } from '../database';
import type { Tables } from '../tables';

const pageSize = 1_000;

type PersonRow = Selectable<Tables['migration_person']>;

export const people = (db: Database): People => ({
  nextPeople: async (id, limit) => {
    const rows = await inOrder(db, id).where('state', '=', 'todo').limit(limit).execute();
    return rows.map((row) => ({
      ...personOf(row),
      setsUsageLocation: row.sets_usage_location,
      keepOff: row.keep_off,
      ...defined({ restsOn: row.rests_on }),
    }));
  },

  /** What is done stays done, and who was left out stays out. */
  recordPeople: (id, results, written) => record(db, id, results, written),

  everybody: async (id) => (await inOrder(db, id).execute()).map(personOf),
  peopleAfter: (id, after) => page(db, id, after),

  among: async (id, users) => {
    const rows = await inOrder(db, id)
      .where('user_id', '=', sql<UserId>`any(${users}::text[])`)
      .execute();
    return rows.map(personOf);
  },
});

async function page(db: Database, id: MigrationId, after: PageEnd | undefined): Promise<PeoplePage> {
  const all = inOrder(db, id).orderBy('user_id').limit(pageSize);
  const rest = after && all.where(sql<boolean>`(ordinal, user_id) > (${after.ordinal}, ${after.id})`);
  const rows = await (rest ?? all).execute();
  const last = rows.length < pageSize ? undefined : rows.at(-1);
  return { people: rows.map(personOf), ...(last && { end: { ordinal: last.ordinal, id: last.user_id } }) };
}

const recordSql = `
  update planshift.migration_person as person
  set state = result.state,
    failure = result.failure,
    moved_at = case when result.state = 'done' then result."at" end
  from jsonb_to_recordset($2::jsonb) as result ("userId" text, state text, "at" timestamptz, failure json)
  where person.migration_id = $1 and person.user_id = result."userId" and person.state in ('todo', 'failed')`;

const recordWrittenSql = `with recorded as (${recordSql}) select ${appendSql(3)}`;

/** One statement, so that people and ledger never tell different things. */
async function record(
  { pool }: Pick<Database, 'pool'>,
  ...[id, results, written]: Parameters<People['recordPeople']>
): Promise<void> {
  const recorded = [id, JSON.stringify(results)];
  if (written !== undefined && written.entries.length > 0)
    await pool.query(recordWrittenSql, [...recorded, ...appendValues(id, written)]);
  else if (results.length > 0) await pool.query(recordSql, recorded);
}

/** The first `limit` who failed, in the order of the plan. */
export async function failedPeople(db: Database, id: MigrationId, limit: number): Promise<readonly Person[]> {
  const rows = await inOrder(db, id).where('state', '=', 'failed').limit(limit).execute();
  return rows.map(personOf);
}

const inOrder = (db: Database, id: MigrationId) =>
  db.query.selectFrom('migration_person').selectAll().where('migration_id', '=', id).orderBy('ordinal');

const personOf = (row: PersonRow): Person => ({
  id: row.user_id,
  name: row.name,
  address: row.address,
  disposition: row.disposition,
  state: row.state,
  ...defined({ failure: row.failure, movedAt: row.moved_at?.toISOString() }),
});
