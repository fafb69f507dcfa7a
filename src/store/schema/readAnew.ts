import type { Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * Whoever has what a migration had set to end is read by the next scan, however far that end is: releases before switched off
 * renewal alone, and took that for an end.
 */
export const readAnew: Migration = {
  async up(db) {
    await sql`
      update planshift.radar_customer set read_on = null
      where customer_id in (
        select customer_id from planshift.migration
        where closed_action in ('endAtTerm', 'autoRenewOff') or replacement_ends)`.execute(db);
  },
};
