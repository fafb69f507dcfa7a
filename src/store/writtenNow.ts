import { sql } from 'kysely';

/** The transaction in hand, as `xmin` will show it in every row that it writes. */
export const writtenNow = sql`(pg_current_xact_id()::text::numeric % 4294967296)::bigint`;
