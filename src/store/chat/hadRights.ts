import type { AgentId } from '../../migration/ids';
import type { HadRights } from '../../migration/ports';
import type { HadRight } from '../../migration/rights/right';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

interface Row {
  readonly agent_id: AgentId;
  readonly name: HadRight['right'];
  readonly had_at: Date;
  readonly lost_at: Date | null;
}

/** One row for each right and each group of each agent. What is later counts, whichever process was told it. */
export const createHadRights = ({ pool }: Pick<Database, 'pool'>): HadRights => ({
  all: async () => {
    const { rows } = await pool.query<Row>(
      'select agent_id, name, had_at, lost_at from planshift.had_right order by agent_id, name',
    );
    return rows.map(({ agent_id, name, had_at, lost_at }) => ({
      ...{ agentId: agent_id, right: name, hadAt: had_at.toISOString() },
      ...defined({ lostAt: lost_at?.toISOString() }),
    }));
  },

  put: async (agent, has, at) => {
    await pool.query(
      `with lost as (
         update planshift.had_right set lost_at = $3
         where agent_id = $1 and name <> all ($2::text[]) and lost_at is null and had_at <= $3
       )
       insert into planshift.had_right (agent_id, name, had_at)
       select $1, name, $3 from unnest($2::text[]) as name
       on conflict (agent_id, name) do update set had_at = excluded.had_at, lost_at = null
       where had_right.had_at < excluded.had_at and coalesce(had_right.lost_at, '-infinity') < excluded.had_at`,
      [agent, has, at],
    );
  },

  forget: async (before) => {
    await pool.query('delete from planshift.had_right where had_at < $1', [before]);
  },
});
