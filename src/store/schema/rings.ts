import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Who has to hear of a migration by a new message: since when it stands as it does, when to see to it, and what was heard. */
export const rings: Migration = {
  async up(db) {
    await sql`
      alter table planshift.migration
        add column ring_since timestamptz, add column ring_due_at timestamptz, add column rung_for text;
      create index migration_ring_due on planshift.migration (ring_due_at) where ring_due_at is not null;
      alter table planshift.live_card add column looked_at timestamptz`.execute(db);
  },
};
