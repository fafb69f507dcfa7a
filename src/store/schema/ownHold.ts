import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** A migration that was under way when the house went on hold, until the house or that migration alone is let go on. */
export const ownHold: Migration = {
  async up(db) {
    await sql`
      alter table planshift.migration add column held_since timestamptz;
      update planshift.migration set held_since = (select held_since from planshift.stamp)
      where state in ('queued', 'buying', 'waitingForSeats', 'moving', 'closing')`.execute(db);
  },
};
