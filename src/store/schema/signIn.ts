import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** The sealed refresh token of the house, and what keeps it from being taken. */
export const signIn: Migration = {
  async up(db) {
    await sql`
      create table planshift.refresh_token (
        one boolean primary key default true check (one),
        version integer not null,
        sealed text not null
      )`.execute(db);
    await sql`
      create table planshift.sign_in_trouble (
        one boolean primary key default true check (one),
        trouble text not null,
        since timestamptz not null,
        told_at timestamptz
      )`.execute(db);
  },
};

/** Which right of an agent was last seen when, because some of what it gives outlasts it by a day. */
export const hadRights: Migration = {
  async up(db) {
    await sql`
      create table planshift.had_right (
        agent_id text not null,
        name text not null,
        had_at timestamptz not null,
        lost_at timestamptz,
        primary key (agent_id, name)
      )`.execute(db);
  },
};
