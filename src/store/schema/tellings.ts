import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** What is being looked at or told, so that it is told after all when whoever did it dies in between. */
export const tellings: Migration = {
  async up(db) {
    await sql`alter table planshift.purchase_attempt add column look_begun_at timestamptz`.execute(db);
    await sql`alter table planshift.migration add column unheard_claimed_at timestamptz`.execute(db);
  },
};
