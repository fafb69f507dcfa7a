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

async function reading(db: Database): Promise<RadarReading> {
  const [rows, last, failed, unlisted, underWay] = await Promise.all([
    openEntries(db),
    db.query.selectFrom('radar_reading').selectAll().executeTakeFirst(),
    failedCustomers(db),
    unlistedCustomers(db),
    progress(db),
  ]);
  return {
    entries: rows.map((row) => entryToday(row.entry)),
    ...defined({ readAt: last?.read_at?.toISOString(), scanDay: last?.scan_day }),
    customersRead: last?.customers_read ?? 0,
    customersFailed: failed.length,
    failedCustomers: failed,
    unlistedCustomers: unlisted,
    ...defined({ underWay }),
  };
}

/** Without what a migration of ours has closed, while it reads so: what will bill is never out of sight. */
async function openEntries(db: Database): Promise<readonly { readonly entry: StoredEntry }[]> {
  const { rows } = await sql<{ entry: StoredEntry }>`
    select entry from planshift.radar_entry
    where not exists (
      select 1 from planshift.migration
      where migration.subscription_id = radar_entry.subscription_id and state = 'done'
        and closed_action in ('suspend', 'endNow', 'endAtTerm', 'cancel', 'autoRenewOff')
        and ((entry ->> 'readAt')::timestamptz < closed_at or case
          when closed_action in ('endAtTerm', 'autoRenewOff') then entry ->> 'endOfTerm' = 'ends'
          else entry ->> 'status' <> 'active' end))
    order by customer_id, subscription_id`.execute(db.query);
  return rows;
}

async function failedCustomers(db: Database): Promise<RadarReading['failedCustomers']> {
  const rows = await db.query
    .selectFrom('radar_customer')
    .select(['customer_id', 'name'])
    .where('failed_at', 'is not', null)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ customerId: row.customer_id, customerName: row.name }));
}

async function unlistedCustomers(db: Database): Promise<readonly string[]> {
  const scan = await db.query
    .selectFrom('radar_scan')
    .select('customers_unread')
    .where('customers_unread', 'is not', null)
    .executeTakeFirst();
  return scan?.customers_unread ?? [];
}

async function progress(db: Database): Promise<RadarReading['underWay']> {
  const scan = await db.query
    .selectFrom('radar_scan')
    .select((row) => [
      'customers_due as total',
      row
        .selectFrom('radar_customer')
        .where('is_due', '=', true)
        .select((inner) => inner.fn.countAll<string>().as('left'))
        .as('left'),
    ])
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (scan === undefined) return undefined;
  const total = scan.total ?? 0;
  return { done: Math.max(0, total - Number(scan.left ?? 0)), total };
}
