import type { World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { idOfPerson } from '../identity/person';
import { agentGroupId, agentGroups } from './agentGroups';
import type { AgentGroup } from './agentGroups';
import { selected } from './odata/select';
import { partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { badRequest, notFound } from './problem';
import { userType, usualUserProperties } from './userView';

interface Colleague {
  readonly userType: 'Member' | 'Guest';
  /** Of which they are members themselves. */
  readonly groups: ReadonlySet<string>;
}

/** Whom the partner employs, and which group is inside which; forgotten when the emulator ends, as what is installed is. */
export interface Staff {
  readonly people: Map<string, Colleague>;
  readonly parents: Map<string, ReadonlySet<string>>;
}

const staffs = new WeakMap<World, Staff>();

export function staffOf(world: World): Staff {
  const known = staffs.get(world);
  if (known !== undefined) return known;
  const staff: Staff = { people: new Map(), parents: new Map() };
  giveRole(staff, 'AdminAgents');
  staffs.set(world, staff);
  return staff;
}

const idsOfRoles = new Set(agentGroups.map(agentGroupId));

/** What Partner Center has the person be who signs in: the group that stands for it, or none of them. */
export function giveRole({ people }: Staff, role: AgentGroup | undefined): void {
  const { userType, groups } = people.get(idOfPerson) ?? { userType: 'Member', groups: new Set<string>() };
  const others = [...groups].filter((id) => !idsOfRoles.has(id));
  people.set(idOfPerson, { userType, groups: new Set(role === undefined ? others : [...others, agentGroupId(role)]) });
}

/** Whether somebody is in it, or some group. */
export const isUsed = ({ people, parents }: Staff, group: string): boolean =>
  parents.has(group) ||
  [...people.values(), ...[...parents.values()].map((groups) => ({ groups }))].some(({ groups }) => groups.has(group));

/** @throws GraphProblem 404 */
function colleagueIn({ params, house }: HomeVisit): Colleague {
  const id = params['user'] ?? '';
  const found = staffOf(house.world).people.get(id.toLowerCase());
  if (found === undefined) throw notFound(id);
  return found;
}

function getColleague(visit: HomeVisit): EmulatorReply {
  const { params, request } = visit;
  const view = { id: params['user']?.toLowerCase(), userType: colleagueIn(visit).userType, accountEnabled: true };
  return { status: 200, body: selected(view, request.query, usualUserProperties, userType) };
}

const mostGroups = 20;
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Those of the groups asked for that the person is in, by way of other groups too. One malformed id spoils the whole question. */
function checkMemberGroups(visit: HomeVisit): EmulatorReply {
  const asked = (visit.request.body as { readonly groupIds?: unknown } | undefined)?.groupIds;
  if (!Array.isArray(asked) || asked.length === 0 || asked.length > mostGroups)
    throw badRequest(`Between 1 and ${mostGroups} 'groupIds' are checked at once.`);
  const ids = asked.map(String);
  const strange = ids.find((id) => !guid.test(id));
  if (strange !== undefined) throw badRequest(`Invalid object identifier '${strange}'.`);
  const all = groupsOf(visit);
  const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)';
  return { status: 200, body: { '@odata.context': context, value: ids.filter((id) => all.has(id.toLowerCase())) } };
}

/** Of the person who is asked about, by way of others too. */
const groupsOf = (visit: HomeVisit): ReadonlySet<string> =>
  withParents([...colleagueIn(visit).groups], staffOf(visit.house.world).parents);

const listGroups = (visit: HomeVisit): EmulatorReply => ({
  status: 200,
  body: { value: [...groupsOf(visit)].map((id) => ({ id })) },
});

function withParents(groups: readonly string[], parents: Staff['parents']): ReadonlySet<string> {
  const found = new Set<string>();
  const look = [...groups];
  for (let group = look.pop(); group !== undefined; group = look.pop()) {
    if (found.has(group)) continue;
    found.add(group);
    look.push(...(parents.get(group) ?? []));
  }
  return found;
}

export const colleagueRoute = partnerTenantRoute('GET', '/users/:user', getColleague);

export const staffRoutes: readonly Route[] = [
  partnerTenantRoute('POST', '/users/:user/checkMemberGroups', checkMemberGroups),
  partnerTenantRoute('GET', '/users/:user/transitiveMemberOf/microsoft.graph.group', listGroups),
];
