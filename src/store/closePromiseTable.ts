import type { ColumnType } from 'kysely';
import type { MigrationId } from '../migration/ids';
import type { PromiseEnd } from '../migration/plan/closeLater';
import type { Maybe, MaybeInstant } from './columns';

interface ClosePromiseTable {
  migration_id: MigrationId;
  promised_at: ColumnType<Date, string, never>;
  /** Local day of the last complete reading, or on which it was left open. */
  looked_on: string;
  /** When that reading was made, if it showed that it may be closed. */
  may_close_since: MaybeInstant;
  claimed_at: MaybeInstant;
  /** When a run was begun that is to close it. */
  kept_at: MaybeInstant;
  ended_at: MaybeInstant;
  ended_because: Maybe<PromiseEnd>;
  told_at: MaybeInstant;
}

/** What acts later on migrations that were left open. */
export interface ClosePromiseTables {
  close_promise: ClosePromiseTable;
}
