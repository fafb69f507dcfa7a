import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** What a card has to show and perhaps does not show yet: nothing else would bring it, once a migration rests. */
export const dueCards: Migration = {
  async up(db) {
    await sql`
      alter table planshift.migration add column card_due_since timestamptz, add column card_due_at timestamptz;
      create index migration_card_due on planshift.migration (card_due_at) where card_due_at is not null`.execute(db);
  },
};
