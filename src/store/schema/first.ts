import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Ended migrations free their subscription for another one; `leftOpen` is an ending too. */
const migration = sql`
  create table planshift.migration (
    id text primary key,
    plan json not null,
    hash text not null,
    subscription_id text not null,
    customer_id text not null,
    agent_id text not null,
    customer_name text not null,
    retired_name text not null,
    replacement_name text not null,
    state text not null,
    control text not null,
    run_no integer not null,
    problem json,
    started_at timestamptz not null,
    finished_at timestamptz,
    seats_ready_at timestamptz,
    moving_since timestamptz,
    moving_left_at timestamptz,
    closed_action text,
    closed_at timestamptz,
    remaining jsonb not null default '[]',
    checked_at timestamptz,
    card_conversation_id text,
    card_activity_id text
  );
  create unique index one_unfinished_migration on planshift.migration (subscription_id)
    where state not in ('done', 'leftOpen', 'stopped');
  create index migration_by_start on planshift.migration (started_at desc)`;

const people = sql`
  create table planshift.migration_person (
    migration_id text not null references planshift.migration (id) on delete cascade,
    user_id text not null,
    ordinal integer not null,
    name text not null,
    address text not null,
    disposition text not null,
    sets_usage_location boolean not null,
    keep_off jsonb not null,
    state text not null,
    failure json,
    moved_at timestamptz,
    primary key (migration_id, user_id)
  );
  create index migration_person_in_order on planshift.migration_person (migration_id, state, ordinal)`;

/** The index is promise 1 in the database: while an attempt is out, or has bought, there is no second one. */
const purchases = sql`
  create table planshift.purchase_attempt (
    migration_id text not null references planshift.migration (id) on delete cascade,
    attempt integer not null,
    cart_id text not null,
    request_id text not null,
    state text not null,
    sent_at timestamptz not null,
    order_id text,
    subscription_id text,
    seats integer,
    confirmed_at timestamptz,
    primary key (migration_id, attempt)
  );
  create unique index one_purchase on planshift.purchase_attempt (migration_id) where state in ('sent', 'confirmed')`;

const conversation = sql`
  create table planshift.preparation (
    id text primary key,
    agent_id text not null,
    wish json not null,
    opened_at timestamptz not null,
    result json,
    completed_at timestamptz
  );
  create index preparation_by_age on planshift.preparation (opened_at);
  create table planshift.agent_contact (
    agent_id text primary key,
    reference json,
    locale text not null,
    time_zone text not null,
    language text,
    greeted_at timestamptz
  );
  create table planshift.turn (
    conversation_id text not null,
    activity_id text not null,
    claimed_at timestamptz not null,
    primary key (conversation_id, activity_id)
  );
  create index turn_by_age on planshift.turn (claimed_at);
  create table planshift.bot_state (
    key text primary key,
    etag bigint not null,
    value json not null
  )`;

const radar = sql`
  create table planshift.radar_entry (
    customer_id text not null,
    subscription_id text not null,
    entry json not null,
    primary key (customer_id, subscription_id)
  );
  create table planshift.radar_reading (
    id boolean primary key default true check (id),
    read_at timestamptz not null,
    customers_read integer not null,
    customers_failed integer not null
  )`;

export const first: Migration = {
  async up(db) {
    for (const part of [migration, people, purchases, conversation, radar]) await part.execute(db);
  },
};
