import { asOf } from '../core/endOfTerm';
import { licencesOf } from '../core/licences';
import { currentStatus } from '../core/lifecycle';
import type { LivingHouse } from '../core/livingHouse';
import type { Customer } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { seatPriceOf } from '../core/seatPrice';
import { skusOf } from '../core/seats';

export function stateRoutes(house: LivingHouse): Route[] {
  return [
    { method: 'GET', pattern: '/_emulator/health', handle: () => ({ status: 200, body: { status: 'ok' } }) },
    { method: 'GET', pattern: '/_emulator/audit', handle: () => ({ status: 200, body: house.auditReport() }) },
    { method: 'GET', pattern: '/_emulator/customers', handle: () => listCustomers(house) },
    {
      method: 'GET',
      pattern: '/_emulator/state/customers/:customerId',
      handle: (_request, params) => showCustomer(house, params['customerId'] ?? ''),
    },
    {
      method: 'GET',
      pattern: '/_emulator/journal',
      handle: (request) => ({
        status: 200,
        body: { items: house.journal.since(Number(request.query.get('since') ?? '0') || 0) },
      }),
    },
  ];
}

function listCustomers(house: LivingHouse): EmulatorReply {
  const customers = [...house.world.customers.values()];
  const items = customers.map(({ id, companyName, domain, country, users }) => ({
    id,
    companyName,
    domain,
    country,
    users: users.size,
  }));
  return { status: 200, body: { items } };
}

function showCustomer(house: LivingHouse, customerId: string): EmulatorReply {
  const customer = house.world.customers.get(customerId.toLowerCase());
  if (!customer) return { status: 404, body: { message: `No customer has the id ${customerId}.` } };
  return { status: 200, body: customerState(house, customer) };
}

/** Readable, and whole: what a test looks at to know what really happened. */
function customerState({ catalogue, clock }: LivingHouse, customer: Customer): Record<string, unknown> {
  const now = clock.now();
  const { users, groups, subscriptions, orders, ...facts } = customer;
  return {
    ...facts,
    skus: skusOf(customer, now),
    subscriptions: [...subscriptions.values()].map((stored) => {
      const subscription = asOf(stored, now);
      const seatPrice = seatPriceOf(catalogue, customer, subscription);
      return { ...subscription, currentStatus: currentStatus(subscription, now), seatPrice };
    }),
    users: [...users.values()].map((user) => ({ ...user, licences: licencesOf(customer, user) })),
    groups: [...groups.values()],
    orders: [...orders.values()],
  };
}
