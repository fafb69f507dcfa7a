import type { CardPlaces } from '../../migration/ports';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

export const cardPlaces = (db: Database): Pick<CardPlaces, 'setCard' | 'setCardShown' | 'card'> => ({
  setCard: async (id, { conversationId, activityId, shown = null }) => {
    await db.query
      .updateTable('migration')
      .set({ card_conversation_id: conversationId, card_activity_id: activityId, card_shown: shown })
      .where('id', '=', id)
      .execute();
  },

  setCardShown: async (id, { conversationId, activityId, shown }) => {
    await db.query
      .updateTable('migration')
      .set({ card_shown: shown })
      .where('id', '=', id)
      .where('card_conversation_id', '=', conversationId)
      .where('card_activity_id', '=', activityId)
      .execute();
  },

  card: async (id) => {
    const row = await db.query
      .selectFrom('migration')
      .select(['card_conversation_id', 'card_activity_id', 'card_shown'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row?.card_conversation_id || !row.card_activity_id) return undefined;
    const place = { conversationId: row.card_conversation_id, activityId: row.card_activity_id };
    return { ...place, ...defined({ shown: row.card_shown }) };
  },
});
