import type { MigrationId } from '../../../migration/ids';
import type { CardPlace, CardPlaces } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { Database } from '../../database';

export const cardPlaces = (db: Database): Omit<CardPlaces, 'dueCards' | 'cardIsCurrent'> => ({
  cardsOf: (id) => cardsOf(db, id),
  card: async (id, agent) => (await cardsOf(db, id)).find(({ agentId }) => agentId === agent),

  setCard: async (id, { agentId, conversationId, activityId, shown = null, lookedAt = null }) => {
    const place = { conversation_id: conversationId, activity_id: activityId, shown, looked_at: lookedAt };
    await db.query
      .insertInto('live_card')
      .values({ migration_id: id, agent_id: agentId, ...place })
      .onConflict((conflict) => conflict.columns(['migration_id', 'agent_id']).doUpdateSet(place))
      .execute();
  },

  setCardShown: async (id, place) => {
    const row = await db.query
      .updateTable('live_card')
      .set({ shown: place.shown })
      .where((row) => row.and(sameCard(id, place)))
      .returning('activity_id')
      .executeTakeFirst();
    return row !== undefined;
  },

  dropCard: async (id, place) => {
    await db.query
      .deleteFrom('live_card')
      .where((row) => row.and(sameCard(id, place)))
      .execute();
  },
});

const sameCard = (id: MigrationId, { agentId, conversationId, activityId }: CardPlace) => ({
  migration_id: id,
  agent_id: agentId,
  conversation_id: conversationId,
  activity_id: activityId,
});

async function cardsOf(db: Database, id: MigrationId): Promise<readonly CardPlace[]> {
  const rows = await db.query
    .selectFrom('live_card')
    .select(['agent_id', 'conversation_id', 'activity_id', 'shown', 'looked_at'])
    .where('migration_id', '=', id)
    .orderBy('agent_id')
    .execute();
  return rows.map(
    ({ agent_id: agentId, conversation_id: conversationId, activity_id: activityId, shown, looked_at }) => ({
      agentId,
      conversationId,
      activityId,
      ...defined({ shown, lookedAt: looked_at?.toISOString() }),
    }),
  );
}
