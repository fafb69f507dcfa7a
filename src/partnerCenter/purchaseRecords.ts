import type { CustomerId } from '../migration/ids';
import type { PlacedOrder } from '../migration/plan/placedOrder';
import type { Clock } from '../platform/clock';
import type { Send } from './http/call';
import { isMarked } from './isMarked';
import { placedOrder } from './placedOrder';
import { recordsSince } from './records';
import type { AuditRecord } from './schemas/auditRecord';
import { Order } from './schemas/order';

/** The order that carries the mark among the records of what was changed. Who may not read them learns nothing here. */
export async function findInRecords(
  send: Send,
  clock: Clock,
  customer: CustomerId,
  mark: string,
  since: string,
): Promise<PlacedOrder | undefined> {
  const filter = JSON.stringify({ Field: 'CustomerId', Value: customer, Operator: 'equals' });
  const records = await recordsSince(send, clock, since, { operation: 'auditRecords.list', query: { filter } });
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
