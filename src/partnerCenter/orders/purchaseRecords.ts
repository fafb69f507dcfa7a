import type { CustomerId } from '../../migration/ids';
import type { Sighting } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import type { Clock } from '../../platform/clock';
import { entriesIn } from '../../platform/entries';
import type { Send } from '../http/call';
import { markedOrder } from './placedOrder';
import { recordsSince } from '../records';
import type { AuditRecord } from '../schemas/auditRecord';
import { Order } from '../schemas/order';
import { markedLines, orderOfLines } from '../severalLines';

/** The order that carries the mark among the records of what was changed. Who may not read them learns nothing here. */
export async function findInRecords(
  send: Send,
  clock: Clock,
  customer: CustomerId,
  mark: string,
  since: string,
  dead: readonly string[] = [],
  lines = 1,
): Promise<Sighting> {
  const records = await recordsOf(send, clock, customer, since);
  if (!records) return undefined;
  const orders = entriesIn(records.items.flatMap(orderIn), Order);
  const alive = orders.items.filter(({ id }) => !dead.includes(id));
  const found =
    lines > 1
      ? orderOfLines(alive.flatMap((order) => markedLines(order, mark)))
      : alive.flatMap((order) => markedOrder(order, mark) ?? [])[0];
  return found ?? (isComplete(records) && orders.unread.length === 0 ? undefined : 'notKnown');
}

/** Which application placed which order, as far as records tell. */
export async function placersSince(
  send: Send,
  clock: Clock,
  customer: CustomerId,
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const records = (await recordsOf(send, clock, customer, since))?.items ?? [];
  const placed = records.flatMap((record) => {
    const [order] = entriesIn(orderIn(record), Order).items;
    const { applicationId } = record;
    return order && applicationId !== undefined ? [[order.id, applicationId] as const] : [];
  });
  return new Map(placed);
}

/** Undefined to whom may not read them. */
async function recordsOf(
  send: Send,
  clock: Clock,
  customer: CustomerId,
  since: string,
): Promise<Reading<AuditRecord> | undefined> {
  const filter = JSON.stringify({ Field: 'CustomerId', Value: customer, Operator: 'equals' });
  const records = await recordsSince(send, clock, since, { operation: 'auditRecords.list', query: { filter } });
  // One that does not say whose it is is taken for the customer's who was asked about.
  return records && { ...records, items: records.items.filter((one) => (one.customerId ?? customer) === customer) };
}

/** The order of a record, still to be read; none where the record is of something else, of a failure or without a value. */
function orderIn({ resourceType, resourceNewValue, operationStatus }: AuditRecord): unknown[] {
  const isOrder = resourceType === 'order' && operationStatus !== 'failed';
  return isOrder && resourceNewValue !== undefined ? [parsed(resourceNewValue)] : [];
}

/** Names of fields begin with capitals in some records. */
function parsed(json: string): unknown {
  const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
  try {
    return JSON.parse(json, (_name, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [lowerFirst(name), inner as unknown]))
        : value,
    );
  } catch {
    return undefined;
  }
}
