import type { WriteKind } from '../core/commitMeta';
import type { House } from '../core/house';
import type { JournalEntry } from '../core/journal';
import type { Customer } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { partnerRoute } from './door';
import { parseFilter } from './filter';
import { collection, link } from './links';
import { pageOf } from './paging';
import { orderBody } from './purchases/orderShape';
import { refuse } from './refusal';
import type { Visit } from './visit';

export const auditRoutes: Route[] = [partnerRoute('GET', '/auditrecords', listRecords)];

const operations: Partial<Record<WriteKind, { operation: string; resource: string }>> = {
  cart: { operation: 'create_cart', resource: 'cart' },
  checkout: { operation: 'create_order', resource: 'order' },
  subscription: { operation: 'update_subscription', resource: 'subscription' },
  licences: { operation: 'update_customer_user_licenses', resource: 'license' },
  usageLocation: { operation: 'update_customer_user', resource: 'customer_user' },
};

const usualDays = 30;

function listRecords(visit: Visit): EmulatorReply {
  const { items, continuationToken } = pageOf(visit, (filter) => recordsMatching(visit, filter));
  const uri = `/v1/auditrecords?${visit.request.query.toString()}`;
  const headers = [{ key: 'MS-ContinuationToken', value: continuationToken ?? '' }];
  const next = continuationToken === undefined ? {} : { next: link(`${uri}&seekOperation=Next`, headers) };
  const body = collection(
    items.map((entry) => recordBody(visit, entry)),
    { ...(continuationToken === undefined ? {} : { continuationToken }), links: { self: link(uri), ...next } },
  );
  return { status: 200, body };
}

/** Changes made through Graph are not Partner Center's to record. */
function recordsMatching(visit: Visit, source: string | null): JournalEntry[] {
  const { request, house, now } = visit;
  const start = dayOf(request.query.get('startDate')) ?? now - usualDays * 86_400_000;
  const end = (dayOf(request.query.get('endDate')) ?? now) + 86_400_000;
  const filter = parseFilter(source);
  const customerId = filter?.field === 'customerid' ? filter.value.toLowerCase() : undefined;
  return house.journal.since(0).filter((entry) => {
    const at = Date.parse(entry.at);
    const mine = entry.path.startsWith('/v1/') && !entry.replay && operations[entry.kind] !== undefined;
    return mine && at >= start && at < end && (customerId === undefined || entry.customerId === customerId);
  });
}

function dayOf(text: string | null): number | undefined {
  if (text === null) return undefined;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw refuse(400, 2000, `"${text}" is not a date.`);
  return at;
}

/** A purchase is recorded as its order; of other changes the journal's own facts will do. */
function newValue(house: House, customer: Customer | undefined, { kind, result, at }: JournalEntry): unknown {
  const [orderId] = kind === 'checkout' ? (result['orderIds'] as readonly string[]) : [];
  const order = orderId === undefined ? undefined : customer?.orders.get(orderId);
  return customer && order ? orderBody({ house, customer }, order, Date.parse(at)) : result;
}

function recordBody({ house }: Visit, entry: JournalEntry): Record<string, unknown> {
  const { partner, customers } = house.world;
  const customer = customers.get(entry.customerId ?? '');
  const operation = operations[entry.kind];
  return {
    id: `${partner.tenantId}_${entry.n}`,
    partnerId: partner.tenantId,
    customerId: entry.customerId,
    customerName: customer?.companyName,
    applicationId: partner.clientId,
    resourceType: operation?.resource,
    resourceNewValue: JSON.stringify(newValue(house, customer, entry)),
    operationType: operation?.operation,
    operationDate: entry.at,
    operationStatus: 'succeeded',
    customizedData: [],
    attributes: { objectType: 'AuditRecord' },
  };
}
