import type { Ledger } from '../../migration/ports';
import type { Database } from '../database';

/** Whom a migration concerns, and where its card is. */
export const whom = (db: Database): Pick<Ledger, 'setCard' | 'card' | 'agentOf' | 'customerOf'> => ({
  setCard: async (id, { conversationId, activityId }) => {
    await db.query
      .updateTable('migration')
      .set({ card_conversation_id: conversationId, card_activity_id: activityId })
      .where('id', '=', id)
      .execute();
  },

  card: async (id) => {
    const row = await db.query
      .selectFrom('migration')
      .select(['card_conversation_id', 'card_activity_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row?.card_conversation_id || !row.card_activity_id) return undefined;
    return { conversationId: row.card_conversation_id, activityId: row.card_activity_id };
  },

  agentOf: async (id) =>
    (await db.query.selectFrom('migration').select('agent_id').where('id', '=', id).executeTakeFirst())?.agent_id,

  customerOf: async (id) =>
    (await db.query.selectFrom('migration').select('customer_id').where('id', '=', id).executeTakeFirst())?.customer_id,
});
