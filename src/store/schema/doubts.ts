import type { Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * What is kept of a purchase whose outcome nobody knew. The index is promise 1 once more: no order is the purchase of two
 * migrations.
 */
export const doubts: Migration = {
  async up(db) {
    await sql`
      alter table planshift.purchase_attempt
        add column answer text,
        add column adopted_at timestamptz,
        add column looked_at timestamptz,
        add column second_order_id text`.execute(db);
    await sql`
      create unique index one_migration_of_an_order on planshift.purchase_attempt (order_id)
        where state = 'confirmed'`.execute(db);
    await sql`alter table planshift.migration add column told_run_no integer`.execute(db);
  },
};
