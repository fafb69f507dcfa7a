import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { idOfPerson } from '../identity/person';
import { guid } from '../seed/ids';
import { partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { notFound } from './problem';

/** What Partner Center keeps its roles in (`gdap-introduction`). */
export const agentGroups = ['AdminAgents', 'HelpdeskAgents', 'SalesAgents'] as const;
export type AgentGroup = (typeof agentGroups)[number];

export const agentGroupId = (name: AgentGroup): string => guid('agents', name);

/** The groups of the one person who signs in. */
function list({ params }: HomeVisit, role: AgentGroup | undefined): EmulatorReply {
  const id = params['user'] ?? '';
  if (id.toLowerCase() !== idOfPerson) throw notFound(id);
  return { status: 200, body: { value: role === undefined ? [] : [{ id: agentGroupId(role) }] } };
}

/** @param role of that person in Partner Center, now */
export const membershipRoutes = (role: () => AgentGroup | undefined): readonly Route[] => [
  partnerTenantRoute('GET', '/users/:user/transitiveMemberOf/microsoft.graph.group', (visit) => list(visit, role())),
];
