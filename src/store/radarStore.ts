import type { RadarStore } from '../migration/ports';
import type { RadarReading } from '../migration/radar';
import type { Database } from './database';
import { given, givenInstant } from './given';

export const createRadarStore = (db: Database): RadarStore => ({
  entry: async (customer, subscription) => {
    const row = await db.query
      .selectFrom('radar_entry')
      .select('entry')
      .where('customer_id', '=', customer)
      .where('subscription_id', '=', subscription)
      .executeTakeFirst();
    return row?.entry;
  },

  reading: () => reading(db),
});

async function reading(db: Database): Promise<RadarReading> {
  const [rows, last, failed, underWay] = await Promise.all([
    db.query.selectFrom('radar_entry').select('entry').orderBy('customer_id').orderBy('subscription_id').execute(),
    db.query.selectFrom('radar_reading').selectAll().executeTakeFirst(),
    failedCustomers(db),
    progress(db),
  ]);
  return {
    entries: rows.map((row) => row.entry),
    ...givenInstant('readAt', last?.read_at ?? null),
    ...given('scanDay', last?.scan_day),
    customersRead: last?.customers_read ?? 0,
    customersFailed: failed.length,
    failedCustomers: failed,
    ...given('underWay', underWay),
  };
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
