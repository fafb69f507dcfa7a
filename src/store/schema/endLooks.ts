import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** The last look at an end that a migration had set, and from when on somebody is to hear that there are too few seats. */
export const endLooks: Migration = {
  async up(db) {
    await sql`
      create table planshift.end_look (
        migration_id text primary key references planshift.migration (id) on delete cascade,
        ends_on text,
        milestone smallint,
        looked_at timestamptz,
        claimed_at timestamptz,
        holders integer,
        seats_left integer,
        due_at timestamptz
      )`.execute(db);
    await sql`create index end_look_due on planshift.end_look (due_at) where due_at is not null`.execute(db);
  },
};
