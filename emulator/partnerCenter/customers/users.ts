import type { Customer, User } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { parseFilter } from '../filter';
import { collection, link } from '../links';
import { pageOf } from '../paging';
import { refuse } from '../refusal';
import { bodyOf } from '../visit';
import type { CustomerVisit } from '../visit';

export const userRoutes: Route[] = [
  customerRoute('GET', '/users', listUsers, { personal: true }),
  customerRoute('GET', '/users/:userId', readUser, { personal: true }),
  customerRoute('PATCH', '/users/:userId', patchUser, { kind: 'usageLocation', personal: true }),
];

export function userOf({ customer, params }: CustomerVisit): User {
  const user = customer.users.get((params['userId'] ?? '').toLowerCase());
  if (!user) throw refuse(404, 60002, 'The user was not found.');
  return user;
}

function userBody(customer: Customer, user: User): Record<string, unknown> {
  return {
    ...(user.usageLocation === null ? {} : { usageLocation: user.usageLocation }),
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    firstName: user.givenName,
    lastName: user.surname,
    displayName: user.displayName,
    userDomainType: 'managed',
    state: 'active',
    links: { self: link(`/customers/${customer.id}/users/${user.id}`) },
    attributes: { objectType: 'CustomerUser' },
  };
}

function listUsers(visit: CustomerVisit): EmulatorReply {
  const { customer, request } = visit;
  const { items, continuationToken } = pageOf(visit, (filter) => usersMatching(customer, filter));
  const path = `/customers/${customer.id}/users`;
  const size = request.query.get('size') ?? '0';
  const headers = [{ key: 'MS-ContinuationToken', value: continuationToken ?? '' }];
  const next =
    continuationToken === undefined ? {} : { next: link(`${path}?size=${size}&seekOperation=Next`, headers) };
  const body = collection(
    items.map((user) => userBody(customer, user)),
    {
      ...(continuationToken === undefined ? {} : { continuationToken }),
      links: { self: link(`${path}?size=${size}`), ...next },
    },
  );
  return { status: 200, body };
}

/** The one documented filter asks for deleted users, and nobody is ever deleted here. */
function usersMatching(customer: Customer, source: string | null): User[] {
  const filter = parseFilter(source);
  if (!filter) return [...customer.users.values()];
  if (!['userstate', 'userstatus'].includes(filter.field)) throw refuse(400, 2000, 'Users are filtered by UserState.');
  return filter.value.toLowerCase() === 'inactive' ? [] : [...customer.users.values()];
}

function readUser(visit: CustomerVisit): EmulatorReply {
  return { status: 200, body: userBody(visit.customer, userOf(visit)) };
}

function patchUser(visit: CustomerVisit): EmulatorReply {
  const user = userOf(visit);
  const { customer, now } = visit;
  const wanted = bodyOf(visit)['usageLocation'];
  if (wanted !== undefined) {
    if (typeof wanted !== 'string' || !/^[a-z]{2}$/i.test(wanted)) {
      throw refuse(400, 3000, 'usageLocation is not a two-letter country code.');
    }
    const usageLocation = wanted.toUpperCase();
    if (usageLocation !== user.usageLocation) {
      visit.write({ type: 'usageLocationSet', at: now, customerId: customer.id, userId: user.id, usageLocation });
    }
  }
  return { status: 200, body: userBody(customer, user) };
}
