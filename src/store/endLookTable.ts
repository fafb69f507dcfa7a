import type { ColumnType } from 'kysely';
import type { EndMilestone } from '../migration/endOfTerm/endMilestone';
import type { ShownClosing, TakeBackEnd } from '../migration/endOfTerm/takeBack';
import type { MigrationId } from '../migration/ids';
import type { Maybe, MaybeInstant } from './columns';

interface EndLookTable {
  migration_id: MigrationId;
  /** The end and the milestone of the last complete reading. */
  ends_on: Maybe<string>;
  milestone: Maybe<EndMilestone>;
  looked_at: MaybeInstant;
  claimed_at: MaybeInstant;
  /** Of a reading that showed too few seats. */
  holders: Maybe<number>;
  seats_left: Maybe<number>;
  /** When somebody is to hear of it. */
  due_at: MaybeInstant;
}

interface TakeBackTable {
  migration_id: MigrationId;
  run_no: number;
  asked_at: ColumnType<Date, string, string>;
  /** What the person had before them. */
  shown: ColumnType<ShownClosing, string, string>;
  claimed_at: MaybeInstant;
  done_at: MaybeInstant;
  ended_at: MaybeInstant;
  ended_because: Maybe<TakeBackEnd>;
  told_at: MaybeInstant;
}

/** What acts later on ends that migrations had set. */
export interface EndLookTables {
  end_look: EndLookTable;
  take_back: TakeBackTable;
}
