import { sql } from 'kysely';
import type { CustomerName } from '../../migration/customerName';
import type { Scan } from '../../migration/ports';
import type { KnownCustomer } from '../../migration/radar/scanDue';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import { defined } from '../../platform/defined';
import type { Database } from '../database';

/** Below the number of parameters that one statement may have. */
const atOnce = 2_000;

/** Of the customer `radar_customer`; an end that was set comes with the end of its run. */
const isSetSinceSql = `exists (
  select from planshift.migration
  where migration.customer_id = radar_customer.customer_id and state in ('done', 'leftOpen', 'waitingForPerson')
    and (closed_action = 'endAtTerm' or replacement_ends)
    and to_char(coalesce(closed_at, finished_at) at time zone 'UTC', 'YYYY-MM-DD') >= radar_customer.read_on)`;

/** Notes who is a customer now, forgets the others if everybody was read, and answers with what is known of each. */
export async function listCustomers(
  db: Database,
  scan: Scan,
  customers: Reading<CustomerName>,
): Promise<readonly KnownCustomer[]> {
  // Moving pages may list one twice, and one statement can't change a row twice.
  const each = [...new Map(customers.items.map((customer) => [customer.id, customer])).values()];
  return db.query.transaction().execute(async (transaction) => {
    for (let from = 0; from < each.length; from += atOnce) {
      const rows = each.slice(from, from + atOnce).map(({ id, name, domain }) => ({ customer_id: id, name, domain }));
      await transaction
        .insertInto('radar_customer')
        .values(rows.map((row) => ({ ...row, scan_id: scan.id })))
        .onConflict((conflict) =>
          conflict.column('customer_id').doUpdateSet((row) => ({
            name: row.ref('excluded.name'),
            domain: row.ref('excluded.domain'),
            scan_id: row.ref('excluded.scan_id'),
            is_due: false,
          })),
        )
        .execute();
    }
    await noteUnread(transaction, scan, customers);
    if (isComplete(customers)) await forgetOthers(transaction, scan);
    const known = await transaction
      .selectFrom('radar_customer')
      .select(['customer_id', 'read_on', 'nearest_end_on', 'failed_at'])
      .select(sql<boolean>`${sql.raw(isSetSinceSql)}`.as('is_set_since'))
      .execute();
    return known.map((row) => ({
      customerId: row.customer_id,
      failed: row.failed_at !== null,
      ...(row.is_set_since ? { isSetSince: true as const } : {}),
      ...defined({ readOn: row.read_on, nearestEndOn: row.nearest_end_on }),
    }));
  });
}

/** The latest list says which customers nobody can look at. */
async function noteUnread(
  transaction: Database['query'],
  scan: Scan,
  { unread }: Reading<CustomerName>,
): Promise<void> {
  await transaction
    .updateTable('radar_scan')
    .set({ customers_unread: null })
    .where('customers_unread', 'is not', null)
    .execute();
  await transaction
    .updateTable('radar_scan')
    .set({ customers_unread: unread.map(({ name = '' }) => name) })
    .where('id', '=', scan.id)
    .execute();
}

async function forgetOthers(transaction: Database['query'], scan: Scan): Promise<void> {
  await transaction.deleteFrom('radar_customer').where('scan_id', '<>', scan.id).execute();
  await transaction
    .deleteFrom('radar_entry')
    .where('customer_id', 'not in', (query) => query.selectFrom('radar_customer').select('customer_id'))
    .execute();
}
