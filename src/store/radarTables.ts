import type { ColumnType } from 'kysely';
import type { CustomerId, SubscriptionId } from '../migration/ids';
import type { ScanKind } from '../migration/ports';
import type { StoredEntry } from '../migration/radar/storedEntry';
import type { Instant, Json, Maybe, MaybeInstant } from './columns';

interface RadarEntryTable {
  customer_id: CustomerId;
  subscription_id: SubscriptionId;
  entry: Json<StoredEntry>;
}

interface RadarReadingTable {
  /** One row only. */
  id: boolean;
  read_at: Instant;
  customers_read: number;
  customers_failed: number;
  scan_day: Maybe<string>;
}

interface RadarScanTable {
  id: string;
  day: string;
  kind: ScanKind;
  opened_at: Instant;
  /** How many it has to read; null until the customers are listed. */
  customers_due: Maybe<number>;
  /** A name each, empty where none was told; null of all scans but the latest that listed. */
  customers_unread: Maybe<readonly string[]>;
  closed_at: MaybeInstant;
  is_complete: Maybe<boolean>;
}

interface RadarCustomerTable {
  customer_id: CustomerId;
  name: string;
  domain: string;
  /** The last scan that listed it. */
  scan_id: string;
  is_due: ColumnType<boolean, boolean | undefined, boolean>;
  read_at: MaybeInstant;
  /** Local day of the reading. */
  read_on: Maybe<string>;
  nearest_end_on: Maybe<string>;
  failed_at: MaybeInstant;
  /** In a row. */
  failed_tries: ColumnType<number, number | undefined, number>;
}

/** What the radar keeps of the customers. */
export interface RadarTables {
  radar_entry: RadarEntryTable;
  radar_reading: RadarReadingTable;
  radar_scan: RadarScanTable;
  radar_customer: RadarCustomerTable;
}
