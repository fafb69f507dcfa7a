import type { Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * A card for each person who looks at a migration. Before, there was one in all, in the chat of whoever had asked last;
 * whose chat that is tells its conversation.
 */
export const liveCards: Migration = {
  async up(db) {
    await sql`
      create table planshift.live_card (
        migration_id text not null references planshift.migration (id) on delete cascade,
        agent_id text not null,
        conversation_id text not null,
        activity_id text not null,
        shown text,
        primary key (migration_id, agent_id)
      )`.execute(db);
    await sql`
      insert into planshift.live_card (migration_id, agent_id, conversation_id, activity_id, shown)
      select id, coalesce(
        (select contact.agent_id from planshift.agent_contact contact
          where contact.reference #>> '{conversation,id}' = card_conversation_id order by contact.agent_id limit 1),
        agent_id), card_conversation_id, card_activity_id, card_shown
      from planshift.migration
      where card_conversation_id is not null and card_activity_id is not null`.execute(db);
  },
};
