import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** One row. `written_in` is the low half of the id of the transaction that wrote it, which is also its `xmin`. */
export const stamp: Migration = {
  async up(db) {
    await sql`
      create table planshift.stamp (
        one boolean primary key default true check (one),
        written_in bigint not null,
        mode text not null,
        tenant_id text not null,
        server text,
        database text,
        timeline text,
        held_since timestamptz,
        held_because jsonb not null default '[]',
        told_at timestamptz
      )`.execute(db);
  },
};
