import { sql } from 'kysely';
import type { CustomerId } from '../../migration/ids';
import type { Scan, ScanState, ScanStore, Transaction } from '../../migration/ports';
import { credibleUntil } from '../../migration/radar/scanDue';
import { defined } from '../../platform/defined';
import type { Database } from '../database';
import { inTransaction, isUniqueViolation, runOn } from '../transaction';
import { customerReadings } from './customerReadings';
import { listCustomers } from './scanList';

export const createScanStore = (db: Database): ScanStore => ({
  state: (today) => state(db, credibleUntil(today)),

  countOf: async (day) => {
    const { count } = await db.query
      .selectFrom('radar_scan')
      .select((row) => row.fn.countAll<string>().as('count'))
      .where('day', '=', day)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  open: (scan, enqueue) => open(db, scan, enqueue),
  customersKnown: () => customersKnown(db),
  list: (scan, customers) => listCustomers(db, scan, customers),
  setDue: (scan, customers) => setDue(db, scan, customers),

  next: (count) =>
    db.query
      .selectFrom('radar_customer')
      .select(['customer_id as id', 'name', 'domain'])
      .where('is_due', '=', true)
      .orderBy('nearest_end_on', (order) => order.asc().nullsFirst())
      .orderBy('customer_id')
      .limit(count)
      .execute(),

  ...customerReadings(db),
  close: (scan, at, how) => close(db, scan, at, how),
});

async function customersKnown(db: Database): Promise<number> {
  const count = db.query.selectFrom('radar_customer').select((row) => row.fn.countAll<string>().as('all'));
  return Number((await count.executeTakeFirstOrThrow()).all);
}

async function state(db: Database, until: string): Promise<ScanState> {
  const [open, last, closed, failures] = await Promise.all([
    db.query.selectFrom('radar_scan').selectAll().where('closed_at', 'is', null).executeTakeFirst(),
    db.query
      .selectFrom('radar_scan')
      .select(['day', 'opened_at'])
      .where('is_complete', '=', true)
      .where('kind', '<>', 'retry')
      .where('day', '<=', until)
      .orderBy('day', 'desc')
      .orderBy('opened_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db.query
      .selectFrom('radar_scan')
      .select(['closed_at', 'is_complete'])
      .where('closed_at', 'is not', null)
      .where('day', '<=', until)
      .orderBy('closed_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    db.query
      .selectFrom('radar_customer')
      .select((row) => ['failed_tries as tries', row.fn.min('failed_at').as('since')])
      .where('failed_at', 'is not', null)
      .groupBy('failed_tries')
      .execute(),
  ]);
  return {
    ...defined({
      open: open && { id: open.id, day: open.day, kind: open.kind, openedAt: open.opened_at.toISOString() },
      last: last && { day: last.day, openedAt: last.opened_at.toISOString() },
      givenUpAt: closed?.is_complete === false ? closed.closed_at?.toISOString() : undefined,
    }),
    failures: failures.flatMap(({ tries, since }) => (since === null ? [] : [{ tries, since: since.toISOString() }])),
  };
}

async function open(
  db: Database,
  { id, day, kind, openedAt }: Scan,
  enqueue: (transaction: Transaction) => Promise<void>,
): Promise<boolean> {
  const insert = db.query.insertInto('radar_scan').values({ id, day, kind, opened_at: openedAt });
  try {
    await inTransaction(db.pool, async (client) => {
      await runOn(client, insert);
      await enqueue(client satisfies Transaction);
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function setDue(db: Database, scan: Scan, customers: readonly CustomerId[] | 'failed'): Promise<void> {
  await db.query.transaction().execute(async (transaction) => {
    const update = transaction.updateTable('radar_customer').set({ is_due: true });
    const due =
      customers === 'failed'
        ? await update.where('failed_at', 'is not', null).executeTakeFirst()
        : await update
            .set({ failed_tries: 0 })
            .where('customer_id', '=', sql<CustomerId>`any(${[...customers]})`)
            .executeTakeFirst();
    await transaction
      .updateTable('radar_scan')
      .set({ customers_due: Number(due.numUpdatedRows) })
      .where('id', '=', scan.id)
      .execute();
  });
}

async function close(db: Database, scan: Scan, at: string, how: 'complete' | 'givenUp') {
  return db.query.transaction().execute(async (transaction) => {
    const closed = await transaction
      .updateTable('radar_scan')
      .set({ closed_at: at, is_complete: how === 'complete' })
      .where('id', '=', scan.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    const { all, failed } = await transaction
      .selectFrom('radar_customer')
      .select((row) => [row.fn.countAll<string>().as('all'), row.fn.count<string>('failed_at').as('failed')])
      .executeTakeFirstOrThrow();
    const figures = { customers_read: Number(all) - Number(failed), customers_failed: Number(failed) };
    if (closed.numUpdatedRows > 0n && how === 'complete' && scan.kind !== 'retry') {
      const row = { read_at: at, scan_day: scan.day, ...figures };
      await transaction
        .insertInto('radar_reading')
        .values({ id: true, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    }
    return { read: figures.customers_read, failed: figures.customers_failed };
  });
}
