import type { Migrations } from '../../migration/ports';
import type { Database } from '../database';

export const closing = (db: Database): Pick<Migrations, 'setClosed' | 'setRemaining'> => ({
  setClosed: async (id, action, at) => {
    await db.query
      .updateTable('migration')
      .set({ closed_action: action, closed_at: at })
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .execute();
  },

  setRemaining: async (id, holders, at) => {
    await db.query
      .updateTable('migration')
      .set({ remaining: JSON.stringify(holders), checked_at: at })
      .where('id', '=', id)
      .execute();
  },
});
