import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** What of the list of customers could not be read: a name each, empty where none was told. Only the latest list has them. */
export const unlisted: Migration = {
  async up(db) {
    await sql`alter table planshift.radar_scan add column if not exists customers_unread text[]`.execute(db);
  },
};
