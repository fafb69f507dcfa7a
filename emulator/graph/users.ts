import type { Customer, User } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { assignLicense } from './assignLicense';
import { graphRoute } from './graphRoute';
import type { TenantCall } from './graphRoute';
import { countUsers, listUsers } from './listUsers';
import { selected } from './odata/select';
import { ofEitherTenant } from './partnerTenantRoute';
import { badRequest, notFound } from './problem';
import { colleagueRoute } from './staff';
import { withPlans } from './userPlans';
import { userType, userView, usualUserProperties } from './userView';

/** @throws GraphProblem 404 @param key object id or user principal name */
function userOf(customer: Customer, key: string): User {
  const wanted = key.toLowerCase();
  const found =
    customer.users.get(wanted) ??
    [...customer.users.values()].find((user) => user.userPrincipalName.toLowerCase() === wanted);
  if (found === undefined) throw notFound(key);
  return found;
}

function getUser(call: TenantCall): EmulatorReply {
  const { request, params, customer } = call;
  const user = userOf(customer, params['user'] ?? '');
  const body = selected(withPlans(call, user), request.query, usualUserProperties, userType);
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...body },
  };
}

function patchUser({ request, params, customer, house, meta }: TenantCall): EmulatorReply {
  const user = userOf(customer, params['user'] ?? '');
  const body = (request.body ?? {}) as Record<string, unknown>;
  const strange = Object.keys(body).find((name) => name !== 'usageLocation' && !name.startsWith('@odata.'));
  if (strange !== undefined) throw badRequest(`The emulator keeps no '${strange}' of a user.`);
  const usageLocation = readCountry(body['usageLocation']);
  if (usageLocation !== undefined) {
    const event = { customerId: customer.id, userId: user.id, usageLocation, at: house.clock.now() };
    house.commit({ type: 'usageLocationSet', ...event }, { ...meta, kind: 'usageLocation' });
  }
  return { status: 204 };
}

function readCountry(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return value;
  if (typeof value === 'string' && /^[A-Za-z]{2}$/.test(value)) return value.toUpperCase();
  throw badRequest("Invalid value specified for property 'usageLocation' of resource 'User'.");
}

/** Nothing is ever in error here, so there is nothing to put right. */
function reprocess({ params, customer }: TenantCall): EmulatorReply {
  return { status: 200, body: userView(customer, userOf(customer, params['user'] ?? '')) };
}

export const userRoutes: readonly Route[] = [
  graphRoute({ method: 'GET', pattern: '/users', cost: 2, handle: listUsers }),
  graphRoute({ method: 'GET', pattern: '/users/$count', cost: 2, handle: countUsers }),
  ofEitherTenant(colleagueRoute, graphRoute({ method: 'GET', pattern: '/users/:user', handle: getUser })),
  graphRoute({ method: 'PATCH', pattern: '/users/:user', handle: patchUser }),
  graphRoute({
    method: 'POST',
    pattern: '/users/:user/assignLicense',
    handle: (call) => assignLicense(call, userOf(call.customer, call.params['user'] ?? '')),
  }),
  graphRoute({ method: 'POST', pattern: '/users/:user/reprocessLicenseAssignment', handle: reprocess }),
];
