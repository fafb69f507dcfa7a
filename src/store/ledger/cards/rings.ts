import { sql } from 'kysely';
import type { MigrationId } from '../../../migration/ids';
import { ringCause } from '../../../migration/notices/ring';
import type { RingFacts } from '../../../migration/notices/ring';
import type { MigrationState, ProblemCode } from '../../../migration/plan/progress';
import { endedStates } from '../../../migration/plan/states';
import type { Rings } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { Database } from '../../database';

/** Those of which somebody may have to hear; whoever paused one knows. */
const ringingStates: readonly MigrationState[] = [...endedStates, 'waitingForPerson'];

/** By then the agent has looked, or is nobody who can be reached. */
const giveUpAfter = `interval '3 days'`;

export const rings = (db: Database): Rings => ({
  called: async (id) => {
    const { rows } = await db.pool.query<CalledRow>(calledSql, [id, ringingStates]);
    return rows[0] && factsOf(rows[0]);
  },

  claimDue: async (at) => {
    const { rows } = await db.pool.query<{ id: MigrationId }>(claimDueSql, [at, ringingStates]);
    return rows.map(({ id }) => id);
  },

  putOff: async (id, facts, until) => {
    await standingAs(db, id, facts).set({ ring_due_at: until }).execute();
  },

  settle: async (id, facts) => {
    await standingAs(db, id, facts)
      .set({ ...noRing, rung_for: ringCause(facts) })
      .execute();
  },

  callAnew: async (id, at) => {
    const change = db.query.updateTable('migration').set({ ring_since: at, ring_due_at: at, rung_for: null });
    await change.where('id', '=', id).where('state', 'in', ringingStates).execute();
  },
});

/** What a state calls for from when on. */
export const ringFor = (state: MigrationState, at: string) =>
  ringingStates.includes(state) ? { ring_since: at, ring_due_at: at } : noRing;

export const noRing = { ring_since: null, ring_due_at: null } as const;

const standingAs = (db: Database, id: MigrationId, { state, runNo, since }: RingFacts) =>
  db.query
    .updateTable('migration')
    .where('id', '=', id)
    .where('state', '=', state)
    .where('run_no', '=', runNo)
    .where('ring_since', '=', sql<Date>`${since}::timestamptz`);

interface CalledRow {
  readonly state: MigrationState;
  readonly run_no: number;
  readonly problem: ProblemCode | null;
  readonly attempt: number | null;
  readonly ring_since: Date;
  readonly rung_for: string | null;
  readonly looked_at: Date | null;
  readonly is_no_news: boolean;
}

const factsOf = (row: CalledRow): RingFacts => ({
  state: row.state,
  runNo: row.run_no,
  since: row.ring_since.toISOString(),
  ...defined({
    problem: row.problem,
    attempt: row.attempt,
    rungFor: row.rung_for,
    lookedAt: row.looked_at?.toISOString(),
    isNoNews: row.is_no_news || undefined,
  }),
});

/** A promise that was tried and stayed open is told by its own word. */
const calledSql = `
  select state, run_no, problem ->> 'code' as problem, ring_since, rung_for,
    (select max(attempt) from planshift.purchase_attempt where migration_id = migration.id) as attempt,
    greatest(
      (select looked_at from planshift.live_card
        where migration_id = migration.id and live_card.agent_id = migration.agent_id),
      (select max(at) from planshift.deed
        where migration_id = migration.id and person_id = migration.agent_id and what <> 'closedLater')) as looked_at,
    (state = 'leftOpen'
      and exists (select from planshift.deed
        where migration_id = migration.id and what = 'closedLater' and deed.run_no = migration.run_no)
      and not exists (select from planshift.close_promise
        where migration_id = migration.id and ended_at is not null)) as is_no_news
  from planshift.migration
  where id = $1 and ring_due_at is not null and state = any($2)`;

const claimDueSql = `
  update planshift.migration
  set ring_due_at = $1::timestamptz + interval '1 minute'
  where id in (
    select id from planshift.migration
    where ring_due_at <= $1 and state = any($2) and ring_since > $1::timestamptz - ${giveUpAfter}
    order by ring_due_at limit 20 for update skip locked)
  returning id`;
