import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { MigrationId } from '../../migration/ids';
import type { Person } from '../../migration/plan/progress';
import type { People } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import type { Tables } from '../tables';

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
  recordPeople: async (id, results) => {
    if (results.length === 0) return;
    await sql`
      update planshift.migration_person as person
      set state = result.state,
        failure = result.failure,
        moved_at = case when result.state = 'done' then result."at" end
      from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
        as result ("userId" text, state text, "at" timestamptz, failure json)
      where person.migration_id = ${id} and person.user_id = result."userId" and person.state in ('todo', 'failed')
    `.execute(db.query);
  },

  everybody: async (id) => (await inOrder(db, id).execute()).map(personOf),
});

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
