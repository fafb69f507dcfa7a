import { sql } from 'kysely';
import type { MigrationSummary } from '../../../migration/plan/progress';
import { endedStates, restingStates } from '../../../migration/plan/states';
import { defined } from '../../../platform/defined';
import type { Database } from '../../database';
import { isHeldAlone } from '../heldAlone';
import { countPeople } from '../peopleCounts';
import { settledSql } from '../unkeptEnds';

const inList = (states: readonly string[]) => sql.join(states.map((state) => sql.lit(state)));

/** Of a row of `migration`: a person decides how it goes on, or about an end that does not hold. */
export const needsSomebody = sql<boolean>`(state in (${inList(restingStates)})
  or (${isHeldAlone} and state not in (${inList(endedStates)}))
  or (state = 'leftOpen' and unkept is not null and not ${sql.raw(settledSql)}))`;

/** Without their plans, which can be megabytes, and with the name of who confirmed. */
const summarised = (db: Database) =>
  db.query
    .selectFrom('migration')
    .leftJoin('agent_contact', 'agent_contact.agent_id', 'migration.agent_id')
    .select(['id', 'customer_name', 'retired_name', 'replacement_name', 'state', 'run_no', 'started_at', 'finished_at'])
    .select([
      'agent_contact.name as confirmed_by',
      needsSomebody.as('needs_somebody'),
      sql<number>`jsonb_array_length(remaining)`.as('remaining_count'),
    ]);

export type Summarised = ReturnType<typeof summarised>;

type Row = Awaited<ReturnType<Summarised['execute']>>[number];

export async function summaries(
  db: Database,
  wanted: (all: Summarised) => Summarised,
): Promise<readonly MigrationSummary[]> {
  const rows = await wanted(summarised(db)).orderBy('id').execute();
  const counts = await countPeople(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => summaryOf(row, counts(row.id)));
}

const summaryOf = (row: Row, counts: MigrationSummary['counts']): MigrationSummary => ({
  id: row.id,
  customerName: row.customer_name,
  retiredName: row.retired_name,
  replacementName: row.replacement_name,
  state: row.state,
  runNo: row.run_no,
  startedAt: row.started_at.toISOString(),
  ...defined({ finishedAt: row.finished_at?.toISOString(), confirmedBy: row.confirmed_by || undefined }),
  ...(row.needs_somebody ? { needsSomebody: true } : {}),
  counts,
  remainingCount: row.remaining_count,
});
