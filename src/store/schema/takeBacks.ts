import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** What somebody wants opened again, as it was shown to that person, and what became of it. */
export const takeBacks: Migration = {
  async up(db) {
    await sql`
      create table planshift.take_back (
        migration_id text primary key references planshift.migration (id) on delete cascade,
        run_no integer not null,
        asked_at timestamptz not null,
        shown jsonb not null,
        claimed_at timestamptz,
        done_at timestamptz,
        ended_at timestamptz,
        ended_because text,
        told_at timestamptz
      )`.execute(db);
  },
};
