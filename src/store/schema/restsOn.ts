import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** With it a person's row says everything that was confirmed of them. Null in rows of the release before. */
export const restsOn: Migration = {
  async up(db) {
    await sql`alter table planshift.migration_person add column rests_on jsonb`.execute(db);
  },
};
