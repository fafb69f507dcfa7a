import type { CustomerId } from '../migration/ids';
import type { PlacedOrder } from '../migration/ports';
import type { Send } from './call';
import { readAll } from './collection';
import { isMarked } from './isMarked';
import { placedOrder } from './placedOrder';
import { unless } from './read';
import { AuditRecord } from './schemas/auditRecord';
import { Order } from './schemas/order';

const DAY_MS = 86_400_000;

/** The order that carries the mark among the records of what was changed. Who may not read them learns nothing here. */
export async function findInRecords(
  send: Send,
  customer: CustomerId,
  mark: string,
  since: string,
): Promise<PlacedOrder | undefined> {
  const filter = JSON.stringify({ Field: 'CustomerId', Value: customer, Operator: 'equals' });
  // A day earlier, because nothing says by which clock these days begin.
  const startDate = new Date(Date.parse(since) - DAY_MS).toISOString().slice(0, 10);
  const question = { operation: 'auditRecords.list', path: '/v1/auditrecords', query: { startDate, filter } };
  const records = await unless(['noAccess', 'refused', 'notFound'], readAll(send, AuditRecord, question));
  return (records ?? [])
    .filter((record) => record.customerId === customer && record.operationStatus !== 'failed')
    .flatMap((record) => markedIn(record, mark) ?? [])[0];
}

function markedIn({ resourceType, resourceNewValue }: AuditRecord, mark: string): PlacedOrder | undefined {
  if (resourceType !== 'order' || resourceNewValue === undefined) return undefined;
  const order = Order.safeParse(parsed(resourceNewValue)).data;
  const line = order?.lineItems.find(({ friendlyName }) => isMarked(friendlyName, mark));
  return order && line && placedOrder(order, line);
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
