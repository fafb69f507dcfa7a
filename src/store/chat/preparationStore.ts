import { sql } from 'kysely';
import type { PreparationStore, Transaction } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { inTransaction, runOn } from '../transaction';

const keptFor = sql`interval '7 days'`;

export const createPreparationStore = (db: Database): PreparationStore => ({
  open: async ({ id, agentId, wish }, at, enqueue) => {
    await db.query
      .deleteFrom('preparation')
      .where('opened_at', '<', sql<Date>`${at}::timestamptz - ${keptFor}`)
      .execute();
    const insert = db.query
      .insertInto('preparation')
      .values({ id, agent_id: agentId, wish: JSON.stringify(wish), opened_at: at })
      .onConflict((conflict) => conflict.doNothing());
    await inTransaction(db.pool, async (client) => {
      await runOn(client, insert);
      await enqueue(client satisfies Transaction);
    });
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
    return row && { id, agentId: row.agent_id, wish: row.wish, ...defined({ result: row.result }) };
  },
});
