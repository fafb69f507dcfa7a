import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Whose Partner Center the house asks: a host, or in practice the id of one emulator. Null is known by the next launch. */
export const service: Migration = {
  async up(db) {
    await sql`alter table planshift.stamp add column service text`.execute(db);
  },
};
