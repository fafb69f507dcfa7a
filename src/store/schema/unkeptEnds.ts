import type { Migration } from 'kysely';
import { sql } from 'kysely';

/**
 * Ends that we had set and that read otherwise since: what they read as, and from when on somebody is to hear of it. What was
 * bought not to renew itself is a column of its own, so that plans, which can be large, need not be read to find it.
 */
export const unkeptEnds: Migration = {
  async up(db) {
    await sql`
      alter table planshift.migration
        add column unkept jsonb,
        add column unkept_due_at timestamptz,
        add column replacement_ends boolean
          generated always as ((plan->'purchase'->>'renewsItself') is not distinct from 'false') stored;
      create index migration_unkept_due on planshift.migration (unkept_due_at) where unkept_due_at is not null`.execute(
      db,
    );
  },
};
