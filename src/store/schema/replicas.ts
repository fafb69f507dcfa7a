import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** What several processes have to agree on: whose turn it is, and what a card shows. */
export const replicas: Migration = {
  async up(db) {
    await sql`
      create table planshift.turn_lease (
        person text primary key,
        holder text not null,
        is_asked boolean not null,
        until timestamptz not null
      );
      alter table planshift.migration add column card_shown text`.execute(db);
  },
};

/** Which process uses which quota, told anew every two seconds: nothing that a crash of the database must not lose. */
export const quotaUse: Migration = {
  async up(db) {
    await sql`
      create unlogged table planshift.quota_use (
        process text primary key,
        wants jsonb not null,
        told_at timestamptz not null
      )`.execute(db);
  },
};
