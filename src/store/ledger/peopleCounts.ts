import type { MigrationId } from '../../migration/ids';
import type { Migration } from '../../migration/plan/progress';
import type { Database } from '../database';

type Counts = Migration['counts'];

const none: Counts = { total: 0, done: 0, failed: 0, leftOut: 0 };

/** How the people of each of these migrations stand. */
export async function countPeople(db: Database, ids: readonly MigrationId[]): Promise<(id: MigrationId) => Counts> {
  if (ids.length === 0) return () => none;
  const rows = await db.query
    .selectFrom('migration_person')
    .select('migration_id')
    .select(({ fn }) => [
      fn.countAll<string>().as('total'),
      fn.countAll<string>().filterWhere('state', '=', 'done').as('done'),
      fn.countAll<string>().filterWhere('state', '=', 'failed').as('failed'),
      fn.countAll<string>().filterWhere('state', '=', 'leftOut').as('left_out'),
    ])
    .where('migration_id', 'in', [...ids])
    .groupBy('migration_id')
    .execute();
  const counts = new Map(
    rows.map((row): [MigrationId, Counts] => [
      row.migration_id,
      { total: +row.total, done: +row.done, failed: +row.failed, leftOut: +row.left_out },
    ]),
  );
  return (id) => counts.get(id) ?? none;
}
