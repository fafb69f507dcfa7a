import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Tells which release did the last steps of a run. Null until one has done any. */
export const release: Migration = {
  async up(db) {
    await sql`alter table planshift.migration add column release text`.execute(db);
  },
};
