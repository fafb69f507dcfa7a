import { sql } from 'kysely';
import type { PreparationStore } from '../migration/ports';
import type { Database } from './database';
import { given } from './given';

const keptFor = sql`interval '7 days'`;

export const createPreparationStore = (db: Database): PreparationStore => ({
  open: async ({ id, agentId, wish }, at) => {
    await db.query
      .deleteFrom('preparation')
      .where('opened_at', '<', sql<Date>`${at}::timestamptz - ${keptFor}`)
      .execute();
    await db.query
      .insertInto('preparation')
      .values({ id, agent_id: agentId, wish: JSON.stringify(wish), opened_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  /** The first result stays, because a card may show it already. */
  complete: async (id, result, at) => {
    await db.query
      .updateTable('preparation')
      .set({ result: JSON.stringify(result), completed_at: at })
      .where('id', '=', id)
      .where('result', 'is', null)
      .execute();
  },

  get: async (id) => {
    const row = await db.query
      .selectFrom('preparation')
      .select(['agent_id', 'wish', 'result'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && { id, agentId: row.agent_id, wish: row.wish, ...given('result', row.result) };
  },
});
