import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Letters on their way, which one process at a time delivers, and people who can't be reached. */
export const letters: Migration = {
  async up(db) {
    await sql`
      create table planshift.letter (
        id text primary key,
        recipient text not null,
        day text not null,
        content json not null,
        state text not null default 'waiting',
        perhaps_twice boolean not null default false,
        tries integer not null default 0,
        unknowns integer not null default 0,
        next_try_at timestamptz not null,
        claimed_by text,
        refused_because text,
        written_at timestamptz not null,
        settled_at timestamptz,
        unique (recipient, day)
      );
      create index letter_due on planshift.letter (next_try_at) where state = 'waiting';
      create table planshift.delivery_lease (
        id boolean primary key default true check (id),
        holder text not null,
        until timestamptz not null
      );
      alter table planshift.agent_contact
        add column name text,
        add column unreachable_because text,
        add column unreachable_at timestamptz`.execute(db);
  },
};
