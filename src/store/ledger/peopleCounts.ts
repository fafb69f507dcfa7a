import type { MigrationId } from '../../migration/ids';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Migration } from '../../migration/plan/progress';
import type { Database } from '../database';

type Counts = Migration['counts'];

const none: Counts = { total: 0, done: 0, failed: 0, leftOut: 0 };

/** Who got the replacement, of those of a plan that takes the licence away from others. */
export async function countMoved(db: Database, { id, headcount }: MigrationPlan): Promise<number | undefined> {
  if (headcount.moving === 0 || headcount.removing === 0) return undefined;
  const row = await db.query
    .selectFrom('migration_person')
    .select(({ fn }) => fn.countAll<string>().as('moved'))
    .where('migration_id', '=', id)
    .where('state', '=', 'done')
    .where('disposition', '=', 'move')
    .executeTakeFirstOrThrow();
  return Number(row.moved);
}

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
