import type { Migrations } from '../../migration/ports';
import type { Database } from '../database';

/** What waits for people who can't be told. */
export const unheard = (db: Database): Pick<Migrations, 'claimUnheard'> => ({
  claimUnheard: async (agents) => {
    if (agents.length === 0) return [];
    const rows = await db.query
      .updateTable('migration')
      .set((row) => ({ told_run_no: row.ref('run_no') }))
      .where('state', '=', 'waitingForPerson')
      .where('agent_id', 'in', agents)
      .where('told_run_no', 'is distinct from', (row) => row.ref('run_no'))
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  },
});
