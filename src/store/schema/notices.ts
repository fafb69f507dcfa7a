import type { Migration } from 'kysely';
import { sql } from 'kysely';

const told = sql`
  create table planshift.notice (
    recipient text not null,
    subscription_id text not null,
    ends_on text not null,
    milestone text not null,
    covered_by text,
    letter_id text not null,
    customer_name text not null,
    offer_name text not null,
    told_at timestamptz not null,
    primary key (recipient, subscription_id, ends_on, milestone)
  )`;

const wishes = sql`
  create table planshift.customer_assignment (
    customer_id text primary key,
    agent_id text not null,
    assigned_at timestamptz not null
  );
  create index customer_assignment_by_agent on planshift.customer_assignment (agent_id);
  create table planshift.notice_mute (
    agent_id text not null,
    what text not null,
    key text not null,
    name text not null,
    muted_at timestamptz not null,
    primary key (agent_id, what, key)
  );
  create table planshift.notice_reminder (
    agent_id text not null,
    subscription_id text not null,
    remind_on text not null,
    primary key (agent_id, subscription_id)
  );
  create table planshift.notice_setting (
    agent_id text primary key,
    is_on boolean not null,
    quiet_from text,
    quiet_until text,
    changed_at timestamptz not null default clock_timestamp()
  );
  create table planshift.notice_acted (
    subscription_id text not null,
    ends_on text not null,
    agent_id text not null,
    acted_at timestamptz not null,
    primary key (subscription_id, ends_on)
  )`;

/** What was told to whom, and what agents wish to hear of. */
export const notices: Migration = {
  async up(db) {
    for (const part of [told, wishes]) await part.execute(db);
  },
};

/** So many days before the end of its term, whichever that is by then; null where a day was asked for. */
export const reminders: Migration = {
  async up(db) {
    await sql`alter table planshift.notice_reminder add column if not exists before_end integer`.execute(db);
  },
};
