import type { CustomerId } from '../migration/ids';
import type { RadarStore } from '../migration/ports';
import type { RadarEntry, RadarReading } from '../migration/radar';
import type { Database } from './database';
import { givenInstant } from './given';

export const createRadarStore = (db: Database): RadarStore => ({
  replace: (customer, entries) => replace(db, customer, entries),

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

  finishReading: async (at, customersRead, customersFailed) => {
    const figures = { read_at: at, customers_read: customersRead, customers_failed: customersFailed };
    await db.query
      .insertInto('radar_reading')
      .values({ id: true, ...figures })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(figures))
      .execute();
  },
});

async function replace(db: Database, customer: CustomerId, entries: readonly RadarEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    customer_id: customer,
    subscription_id: entry.subscriptionId,
    entry: JSON.stringify(entry),
  }));
  await db.query.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('radar_entry').where('customer_id', '=', customer).execute();
    if (rows.length === 0) return;
    await transaction
      .insertInto('radar_entry')
      .values(rows)
      // Two readings of the same customer at once: the later one stands.
      .onConflict((conflict) =>
        conflict
          .columns(['customer_id', 'subscription_id'])
          .doUpdateSet((row) => ({ entry: row.ref('excluded.entry') })),
      )
      .execute();
  });
}

async function reading(db: Database): Promise<RadarReading> {
  const [rows, last] = await Promise.all([
    db.query.selectFrom('radar_entry').select('entry').orderBy('customer_id').orderBy('subscription_id').execute(),
    db.query.selectFrom('radar_reading').selectAll().executeTakeFirst(),
  ]);
  return {
    entries: rows.map((row) => row.entry),
    ...givenInstant('readAt', last?.read_at ?? null),
    customersRead: last?.customers_read ?? 0,
    customersFailed: last?.customers_failed ?? 0,
  };
}
