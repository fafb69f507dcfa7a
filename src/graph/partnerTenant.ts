import { z } from 'zod';
import { isKnownError } from '../migration/errors';
import { customerId } from '../migration/ids';
import type { AdminRelationship, AppCredential, PartnerTenant } from '../migration/ports';
import { readingOf } from '../migration/reading';
import { defined } from '../platform/defined';
import { createGraph } from './http';
import type { GraphSettings } from './http';
import { readAll } from './pages';
import { Group } from './schemas';

export interface PartnerTenantSettings extends GraphSettings {
  readonly tenantId: string;
}

const instant = z.iso.datetime({ offset: true }).nullish();
const lower = z.string().min(1).toLowerCase();

const Relationship = z.object({
  id: z.string().min(1),
  status: lower,
  customer: z.object({ tenantId: lower }),
  endDateTime: instant,
  autoExtendDuration: z.string().nullish(),
  accessDetails: z.object({ unifiedRoles: z.array(z.object({ roleDefinitionId: lower })) }),
});

const credentials = z.array(z.object({ keyId: lower, endDateTime: instant }));
const Application = z.object({ passwordCredentials: credentials, keyCredentials: credentials });

/** Half a year; both others mean that it ends (`delegatedadminrelationship`). */
const endsAnyway: ReadonlySet<string> = new Set(['PT0S', 'P0D']);
/** The most that is answered at once. */
const pageSize = 300;

/** @param settings a credential of the partner's own tenant for every "customer" */
export function createPartnerTenant(settings: PartnerTenantSettings): PartnerTenant {
  const graph = createGraph(settings);
  const home = customerId(settings.tenantId);
  return {
    relationships: async () => {
      const path = `/tenantRelationships/delegatedAdminRelationships?$top=${pageSize}`;
      return readingOf(
        await readAll(graph, home, Relationship, { operation: 'relationships.list', path }),
        relationshipOf,
      );
    },
    groupNamed: async (name) => {
      const filter = encodeURIComponent(`displayName eq '${name}'`);
      const path = `/groups?$filter=${filter}&$select=id,displayName`;
      const { items } = await readAll(graph, home, Group, { operation: 'groups.named', path });
      return items.length === 1 ? items[0]?.id : undefined;
    },
    groupsOf: async (personId) => {
      const path = `/users/${personId}/transitiveMemberOf/microsoft.graph.group?$select=id&$top=999`;
      const { items } = await readAll(graph, home, Group, { operation: 'users.groups', path });
      return items.map(({ id }) => id);
    },
    hasGroup: async (id) => {
      const call = { operation: 'groups.get', method: 'GET', path: `/groups/${id}?$select=id` } as const;
      return graph.ask(home, call).then(() => true, ifNotThere);
    },
    credentialsOf: async (appId) => {
      const filter = encodeURIComponent(`appId eq '${appId}'`);
      const path = `/applications?$filter=${filter}&$select=id,appId,passwordCredentials,keyCredentials`;
      const [found] = (await readAll(graph, home, Application, { operation: 'applications.find', path })).items;
      return found && [...found.passwordCredentials, ...found.keyCredentials].flatMap(credentialOf);
    },
  };
}

function ifNotThere(error: unknown): false {
  if (isKnownError(error) && error.code === 'notFound') return false;
  throw error;
}

function relationshipOf(read: z.output<typeof Relationship>): AdminRelationship {
  const { id, status, customer, endDateTime, autoExtendDuration, accessDetails } = read;
  return {
    ...{ id, status, customer: customerId(customer.tenantId) },
    isExtended: autoExtendDuration != null && !endsAnyway.has(autoExtendDuration),
    roles: accessDetails.unifiedRoles.map(({ roleDefinitionId }) => roleDefinitionId),
    ...defined({ endsAt: endDateTime ?? undefined }),
  };
}

const credentialOf = ({ keyId, endDateTime }: z.output<typeof credentials>[number]): readonly AppCredential[] =>
  endDateTime == null ? [] : [{ id: keyId, endsAt: endDateTime }];
