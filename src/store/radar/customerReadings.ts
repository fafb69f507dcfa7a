import type { Transaction } from 'kysely';
import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { CustomerReading, ScanStore } from '../../migration/ports';
import type { RadarEntry } from '../../migration/radar/radar';
import type { Database } from '../database';
import { setToEndSql } from '../ledger/unkeptEnds';
import type { Tables } from '../tables';

/** What a scan read of one customer. */
export const customerReadings = (
  db: Database,
): Pick<ScanStore, 'setToEnd' | 'orderedPrices' | 'keep' | 'keepPart' | 'fail'> => ({
  setToEnd: () => setToEnd(db),
  orderedPrices: (customer) => orderedPrices(db, customer),

  keep: (customer, reading) => keep(db, customer, reading),

  keepPart: (customer, { entries, read, at }) =>
    db.query.transaction().execute(async (transaction) => {
      // First, so that two readings of the same customer wait for each other: the later one stands.
      if (!(await setFailed(transaction, customer, at))) return;
      if (read.length === 0) return;
      await transaction
        .deleteFrom('radar_entry')
        .where('customer_id', '=', customer)
        .where('subscription_id', 'in', read)
        .execute();
      await insert(transaction, customer, entries);
    }),

  fail: async (customer, at) => void (await setFailed(db.query, customer, at)),
});

async function setToEnd(db: Database): ReturnType<ScanStore['setToEnd']> {
  const { rows } = await db.pool.query<{ id: SubscriptionId }>(setToEndSql);
  return new Set(rows.map(({ id }) => id));
}

async function orderedPrices(db: Database, customer: CustomerId): ReturnType<ScanStore['orderedPrices']> {
  const rows = await db.query
    .selectFrom('radar_entry')
    .select(['subscription_id', 'entry'])
    .where('customer_id', '=', customer)
    .execute();
  return new Map(rows.flatMap(({ subscription_id: id, entry }) => (entry.ordered ? [[id, entry.ordered]] : [])));
}

type Query = Database['query'] | Transaction<Tables>;

async function keep(db: Database, customer: CustomerId, reading: CustomerReading): Promise<void> {
  const read = { read_at: reading.at, read_on: reading.day, nearest_end_on: reading.nearestEndOn ?? null };
  await db.query.transaction().execute(async (transaction) => {
    // First, so that two readings of the same customer wait for each other: the later one stands.
    const known = await transaction
      .updateTable('radar_customer')
      .set({ ...read, is_due: false, failed_at: null, failed_tries: 0 })
      .where('customer_id', '=', customer)
      .executeTakeFirst();
    await transaction.deleteFrom('radar_entry').where('customer_id', '=', customer).execute();
    if (known.numUpdatedRows > 0n) await insert(transaction, customer, reading.entries);
  });
}

/** Pages that move under the reader may name one twice. */
async function insert(query: Query, customer: CustomerId, entries: readonly RadarEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map((entry) => ({
    customer_id: customer,
    subscription_id: entry.subscriptionId,
    entry: JSON.stringify(entry),
  }));
  const add = query.insertInto('radar_entry').values(rows);
  await add.onConflict((conflict) => conflict.doNothing()).execute();
}

/** False when this reading of the customer has been told already. */
async function setFailed(query: Query, customer: CustomerId, at: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('radar_customer')
    .set((row) => ({ is_due: false, failed_at: at, failed_tries: row('failed_tries', '+', 1) }))
    .where('customer_id', '=', customer)
    .where('is_due', '=', true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
