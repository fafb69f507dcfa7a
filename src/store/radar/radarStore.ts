import { sql } from 'kysely';
import type { RadarStore } from '../../migration/ports';
import type { RadarReading } from '../../migration/radar/radar';
import { entryToday } from '../../migration/radar/storedEntry';
import type { StoredEntry } from '../../migration/radar/storedEntry';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

export const createRadarStore = (db: Database): RadarStore => ({
  entry: async (customer, subscription) => {
    const row = await db.query
      .selectFrom('radar_entry')
      .select('entry')
      .where('customer_id', '=', customer)
      .where('subscription_id', '=', subscription)
      .executeTakeFirst();
    return row && entryToday(row.entry);
  },

  reading: () => reading(db),
});

interface Row {
  readonly entries: readonly StoredEntry[];
  readonly read_at: Date | null;
  readonly scan_day: string | null;
  readonly customers_read: number | null;
  readonly failed: RadarReading['failedCustomers'];
  readonly unlisted: readonly string[] | null;
  readonly under_way: { readonly total: number; readonly left: number } | null;
}

async function reading(db: Database): Promise<RadarReading> {
  const [row] = (await readingSql.execute(db.query)).rows;
  const { entries, read_at, scan_day, customers_read, failed, unlisted, under_way } = row!;
  return {
    entries: entries.map(entryToday),
    ...defined({ readAt: read_at?.toISOString(), scanDay: scan_day }),
    customersRead: customers_read ?? 0,
    customersFailed: failed.length,
    failedCustomers: failed,
    unlistedCustomers: unlisted ?? [],
    ...defined({ underWay: under_way && progressOf(under_way) }),
  };
}

const progressOf = ({ total, left }: NonNullable<Row['under_way']>): NonNullable<RadarReading['underWay']> => ({
  done: Math.max(0, total - left),
  total,
});

/** Without what a migration of ours has closed, while it reads so: what will bill is never out of sight. */
const openEntries = sql`
  select coalesce(json_agg(entry order by customer_id, subscription_id), '[]')
  from planshift.radar_entry
  where not exists (
    select 1 from planshift.migration
    where migration.subscription_id = radar_entry.subscription_id and state = 'done'
      and closed_action in ('suspend', 'endNow', 'endAtTerm', 'cancel', 'autoRenewOff')
      and ((entry ->> 'readAt')::timestamptz < closed_at or case
        when closed_action in ('endAtTerm', 'autoRenewOff') then entry ->> 'endOfTerm' = 'ends'
        else entry ->> 'status' <> 'active' end))`;

const failedCustomers = sql`
  select coalesce(json_agg(json_build_object('customerId', customer_id, 'customerName', name) order by name), '[]')
  from planshift.radar_customer
  where failed_at is not null`;

const unlistedCustomers = sql`
  select customers_unread from planshift.radar_scan where customers_unread is not null limit 1`;

const progress = sql`
  select json_build_object(
    'total', coalesce(customers_due, 0),
    'left', (select count(*) from planshift.radar_customer where is_due))
  from planshift.radar_scan
  where closed_at is null
  limit 1`;

/** All in one, because each asking costs a turn about as much as all of it. */
const readingSql = sql<Row>`
  select (${openEntries}) as entries, read_at, scan_day, customers_read, (${failedCustomers}) as failed,
    (${unlistedCustomers}) as unlisted, (${progress}) as under_way
  from (values (true)) as one (row)
    left join planshift.radar_reading on true`;
