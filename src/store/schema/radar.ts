import type { Migration } from 'kysely';
import { sql } from 'kysely';

/** Each customer's reading is a row of its own, so that a scan goes on where it was. */
const scans = sql`
  create table planshift.radar_scan (
    id text primary key,
    day text not null,
    kind text not null,
    opened_at timestamptz not null,
    customers_due integer,
    closed_at timestamptz,
    is_complete boolean
  );
  create unique index one_open_scan on planshift.radar_scan ((true)) where closed_at is null;
  create table planshift.radar_customer (
    customer_id text primary key,
    name text not null,
    domain text not null,
    scan_id text not null,
    is_due boolean not null default false,
    read_at timestamptz,
    read_on text,
    nearest_end_on text,
    failed_at timestamptz,
    failed_tries integer not null default 0
  );
  create index radar_customer_due on planshift.radar_customer (nearest_end_on nulls first, customer_id) where is_due;
  create index radar_customer_failed on planshift.radar_customer (failed_tries) where failed_at is not null;
  alter table planshift.radar_reading add column scan_day text`;

/** Until the first scan of this release has read them again. */
const olderEntries = sql`
  update planshift.radar_entry set entry = (entry::jsonb || jsonb_build_object(
    'reason', 'retiredPlan',
    'canMove', true,
    'atItsEnd', case when (entry ->> 'autoRenew')::boolean then 'renews' else 'ends' end
  ))::json`;

export const radar: Migration = {
  async up(db) {
    for (const part of [scans, olderEntries]) await part.execute(db);
  },
};
