import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** The column is the plan's own word, so that plans, which can be large, need not be read to find those that promise it. */
export const closePromises: Migration = {
  async up(db) {
    await sql`
      alter table planshift.migration
        add column closes_later boolean generated always as ((plan->>'closeLater') is not null) stored`.execute(db);
    await sql`
      create table planshift.close_promise (
        migration_id text primary key references planshift.migration (id) on delete cascade,
        promised_at timestamptz not null,
        looked_on text not null,
        may_close_since timestamptz,
        claimed_at timestamptz,
        kept_at timestamptz,
        ended_at timestamptz,
        ended_because text,
        told_at timestamptz
      )`.execute(db);
  },
};
