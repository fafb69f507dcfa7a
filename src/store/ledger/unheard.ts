import { sql } from 'kysely';
import { restingStates } from '../../migration/plan/states';
import type { AgentId, MigrationId } from '../../migration/ids';
import type { Migrations } from '../../migration/ports';
import type { Database } from '../database';

/** Whoever claimed it and died, told nobody. */
const againAfter = `interval '10 minutes'`;

/** What waits for people who can't be told. A new run takes the claim off. */
export const unheard = (db: Database): Pick<Migrations, 'claimUnheard' | 'untoldOf' | 'setHeard'> => ({
  claimUnheard: async (agents, at, also = []) => {
    if (agents.length + also.length === 0) return [];
    const isFree = sql<boolean>`(unheard_claimed_at is null or unheard_claimed_at <= ${at}::timestamptz - ${sql.raw(againAfter)})`;
    const rows = await db.query
      .updateTable('migration')
      .set({ unheard_claimed_at: at })
      .where('state', 'in', restingStates)
      .where((row) =>
        row.or([row('agent_id', '=', sql<AgentId>`any(${agents})`), row('id', '=', sql<MigrationId>`any(${also})`)]),
      )
      .where('told_run_no', 'is distinct from', (row) => row.ref('run_no'))
      .where(isFree)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  },

  untoldOf: async (agents) => {
    const rows = await db.query
      .selectFrom('migration')
      .select(['id', 'agent_id', 'customer_id'])
      .where('state', 'in', restingStates)
      .where('agent_id', 'in', agents)
      .where('told_run_no', 'is distinct from', (row) => row.ref('run_no'))
      .execute();
    return rows.map(({ id, agent_id: agentId, customer_id: customerId }) => ({ id, agentId, customerId }));
  },

  setHeard: async (id, at) => {
    await db.query
      .updateTable('migration')
      .set((row) => ({ told_run_no: row.ref('run_no'), unheard_claimed_at: null }))
      .where('id', '=', id)
      .where('unheard_claimed_at', '=', sql<Date>`${at}::timestamptz`)
      .execute();
  },
});
