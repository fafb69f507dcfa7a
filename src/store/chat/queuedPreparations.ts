import { sql } from 'kysely';
import type { AgentId } from '../../migration/ids';
import type { QueuedPreparation } from '../../migration/ports';
import type { Database } from '../database';

const lately = sql`interval '20 seconds'`;
/** What is older was given up, or its process waits for something that is none of the others' doing. */
const longest = sql`interval '10 minutes'`;

interface Row {
  readonly id: string;
  readonly agent_id: AgentId;
  readonly waited_ms: number;
  readonly others: number;
  readonly ahead: number;
  readonly done_lately: number;
  readonly span_ms: number;
}

/** Those of `ids` that somebody still waits for, and how it stands with everybody's. */
export async function queuedPreparations(
  db: Database,
  ids: readonly string[],
  at: string,
): Promise<readonly QueuedPreparation[]> {
  const { rows } = await sql<Row>`
    with waiting as (
      select id, agent_id, opened_at, row_number() over (order by opened_at)::int - 1 as ahead,
        count(*) over ()::int - 1 as others
      from planshift.preparation
      where result is null and opened_at > ${at}::timestamptz - ${longest} and not exists (
        select from planshift.preparation later
        where later.agent_id = preparation.agent_id and later.opened_at > preparation.opened_at)
    ), done as (
      select count(*)::int as done_lately, min(opened_at) as since
      from planshift.preparation where completed_at > ${at}::timestamptz - ${lately}
    )
    select id, agent_id, others, ahead, done_lately,
      extract(epoch from ${at}::timestamptz - opened_at)::float8 * 1000 as waited_ms,
      extract(epoch from least(${lately}, ${at}::timestamptz - coalesce(since, opened_at)))::float8 * 1000 as span_ms
    from waiting cross join done where id = any(${ids})`.execute(db.query);
  return rows.map((row) => ({
    ...{ id: row.id, agentId: row.agent_id, waitedMs: row.waited_ms },
    ...{ others: row.others, ahead: row.ahead, doneLately: row.done_lately, spanMs: row.span_ms },
  }));
}
