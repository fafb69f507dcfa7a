import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Tells which release a run waits for. Null until one has taken it up. */
export const release: Migration = {
  async up(db) {
    await sql`alter table planshift.migration add column release text`.execute(db);
  },
};
