import type { Customer } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { guid } from '../seed/ids';
import { pageOf } from './odata/page';
import { partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { badRequest } from './problem';
import { grants } from './relationships';
import type { Granted, Relationships } from './relationships';

const day = 86_400_000;
const mostAtOnce = 300;

const at = (instant: number): string => new Date(instant).toISOString();

/** One that stands as it was granted last, and another one that is long over. */
function relationshipsOf(customer: Customer, granted: Granted, now: number): readonly object[] {
  const before = { status: 'expired', grant: 'enough', endsAt: now - 200 * day, isExtended: false } as const;
  return [
    relationship(customer, 'now', now - 200 * day, granted),
    relationship(customer, 'before', now - 930 * day, before),
  ];
}

function relationship(
  { id, companyName }: Customer,
  name: string,
  begunAt: number,
  { status, grant, endsAt, isExtended }: Granted,
): object {
  return {
    '@odata.type': '#microsoft.graph.delegatedAdminRelationship',
    id: `${guid('relationship', id, name)}-${id}`,
    displayName: `Planshift ${name} ${id.slice(0, 8)}`,
    duration: 'P730D',
    customer: { tenantId: id, displayName: companyName },
    accessDetails: { unifiedRoles: grants[grant].map((roleDefinitionId) => ({ roleDefinitionId })) },
    status,
    autoExtendDuration: isExtended ? 'P180D' : 'PT0S',
    createdDateTime: at(begunAt),
    lastModifiedDateTime: at(begunAt),
    activatedDateTime: at(begunAt),
    endDateTime: at(endsAt),
  };
}

function list(relationships: Relationships, { request, house }: HomeVisit): EmulatorReply {
  if (Number(request.query.get('$top') ?? 0) > mostAtOnce) throw badRequest(`$top is ${mostAtOnce} at most.`);
  const now = house.clock.now();
  const all = [...house.world.customers.values()].flatMap((customer) =>
    relationshipsOf(customer, relationships.of(customer, now), now),
  );
  const { items, nextLink } = pageOf(all, request);
  return { status: 200, body: { ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }), value: items } };
}

/** What customers let the partner do in their tenants (GDAP). */
export const adminRelationshipRoutes = (relationships: Relationships): readonly Route[] => [
  partnerTenantRoute('GET', '/tenantRelationships/delegatedAdminRelationships', (visit) => list(relationships, visit)),
];
