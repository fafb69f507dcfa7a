import type { Customer } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute, partnerRoute } from '../door';
import { parseFilter } from '../filter';
import { collection, link } from '../links';
import { pageOf } from '../paging';
import { refuse } from '../refusal';
import type { Visit } from '../visit';
import { billingProfile, companyProfile, customerInFull, customerInList } from './customerShape';

export const customerRoutes: Route[] = [
  partnerRoute('GET', '/customers', listCustomers),
  customerRoute(
    'GET',
    '',
    ({ customer, house }) => ({ status: 200, body: customerInFull(customer, house.world.partner.mpnId) }),
    { metered: true },
  ),
  customerRoute('GET', '/profiles/billing', ({ customer }) => ({ status: 200, body: billingProfile(customer) })),
  customerRoute('GET', '/profiles/company', ({ customer }) => ({ status: 200, body: companyProfile(customer, true) }), {
    personal: true,
  }),
];

function listCustomers(visit: Visit): EmulatorReply {
  const customers = [...visit.house.world.customers.values()];
  const { items, continuationToken } = pageOf(visit, (filter) => customers.filter(matching(filter)));
  const size = visit.request.query.get('size') ?? '0';
  const next =
    continuationToken === undefined
      ? undefined
      : link(`/customers?size=${size}&seekOperation=Next`, [{ key: 'MS-ContinuationToken', value: continuationToken }]);
  const body = collection(items.map(customerInList), {
    ...(continuationToken === undefined ? {} : { continuationToken }),
    links: { self: link(`/v1/customers?size=${size}`), ...(next ? { next } : {}) },
  });
  return { status: 200, body };
}

const searchable: Record<string, (customer: Customer) => string> = {
  companyname: (customer) => customer.companyName,
  domain: (customer) => customer.domain,
};

function matching(source: string | null): (customer: Customer) => boolean {
  const filter = parseFilter(source);
  if (!filter) return () => true;
  const read = searchable[filter.field];
  if (filter.operator !== 'startswith' || !read) {
    throw refuse(400, 2000, 'Customers are searched with starts_with on CompanyName or Domain.');
  }
  const wanted = filter.value.toLowerCase();
  return (customer) => read(customer).toLowerCase().startsWith(wanted);
}
