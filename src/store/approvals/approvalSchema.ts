import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Plans that wait for a second person, where they were shown, and who agreed to what was begun. */
export const approvalSchema: Migration = {
  async up(db) {
    await sql`
      create table planshift.approval (
        migration_id text primary key,
        plan json,
        hash text not null,
        quote_id text not null,
        agent_id text not null,
        customer_id text not null,
        subscription_id text not null,
        reasons jsonb not null,
        asked_at timestamptz not null,
        lapses_at timestamptz not null,
        state text not null,
        decided_by text,
        decided_at timestamptz,
        words text,
        fell text,
        claimed_at timestamptz,
        told_at timestamptz
      )`.execute(db);
    await sql`create index approval_open on planshift.approval (state) where told_at is null`.execute(db);
    await sql`
      create table planshift.approval_card (
        migration_id text references planshift.approval (migration_id) on delete cascade,
        agent_id text,
        activity_id text,
        claimed_at timestamptz,
        primary key (migration_id, agent_id)
      )`.execute(db);
    await sql`alter table planshift.migration add column approver_id text`.execute(db);
  },
};
