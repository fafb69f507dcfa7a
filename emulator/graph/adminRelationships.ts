import type { Customer } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { guid } from '../seed/ids';
import { pageOf } from './odata/page';
import { partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { badRequest } from './problem';

const day = 86_400_000;
const mostAtOnce = 300;

/** Templates of roles (`entra/identity/role-based-access-control/permissions-reference`). */
const roles = {
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  licenceAdministrator: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
};

const at = (instant: number): string => new Date(instant).toISOString();

/** Each customer has granted one that goes on, and another one that is long over. */
const relationshipsOf = (customer: Customer, now: number): readonly object[] => [
  relationship(customer, 'now', { status: 'active', begunAt: now - 200 * day, endsAt: now + 530 * day }),
  relationship(customer, 'before', { status: 'expired', begunAt: now - 930 * day, endsAt: now - 200 * day }),
];

function relationship(
  { id, companyName }: Customer,
  name: string,
  { status, begunAt, endsAt }: { readonly status: string; readonly begunAt: number; readonly endsAt: number },
): object {
  return {
    '@odata.type': '#microsoft.graph.delegatedAdminRelationship',
    id: `${guid('relationship', id, name)}-${id}`,
    displayName: `Planshift ${name} ${id.slice(0, 8)}`,
    duration: 'P730D',
    customer: { tenantId: id, displayName: companyName },
    accessDetails: { unifiedRoles: Object.values(roles).map((roleDefinitionId) => ({ roleDefinitionId })) },
    status,
    autoExtendDuration: 'PT0S',
    createdDateTime: at(begunAt),
    lastModifiedDateTime: at(begunAt),
    activatedDateTime: at(begunAt),
    endDateTime: at(endsAt),
  };
}

function list({ request, house }: HomeVisit): EmulatorReply {
  if (Number(request.query.get('$top') ?? 0) > mostAtOnce) throw badRequest(`$top is ${mostAtOnce} at most.`);
  const now = house.clock.now();
  const all = [...house.world.customers.values()].flatMap((customer) => relationshipsOf(customer, now));
  const { items, nextLink } = pageOf(all, request);
  return { status: 200, body: { ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }), value: items } };
}

/** What customers let the partner do in their tenants (GDAP). */
export const adminRelationshipRoutes: readonly Route[] = [
  partnerTenantRoute('GET', '/tenantRelationships/delegatedAdminRelationships', list),
];
