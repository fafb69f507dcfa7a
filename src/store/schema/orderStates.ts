import type { Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * What an order that was placed says of itself, and since when it says that nothing was bought. A dead one stays known by
 * its id beside the attempt that follows it, whose cart is not that of the plan.
 */
export const orderStates: Migration = {
  async up(db) {
    await sql`
      alter table planshift.purchase_attempt
        add column cart_expires_at timestamptz,
        add column order_word text,
        add column order_dead_since timestamptz,
        add column order_died_at timestamptz,
        add column seats_shown_at timestamptz`.execute(db);
  },
};

/** What came of each line, where a purchase has several. */
export const purchaseLines: Migration = {
  async up(db) {
    await sql`alter table planshift.purchase_attempt add column if not exists lines jsonb`.execute(db);
  },
};
