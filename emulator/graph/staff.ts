import type { World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
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
  const known = staffs.get(world) ?? { people: new Map(), parents: new Map() };
  staffs.set(world, known);
  return known;
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
  const all = withParents([...colleagueIn(visit).groups], staffOf(visit.house.world).parents);
  const context = 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)';
  return { status: 200, body: { '@odata.context': context, value: ids.filter((id) => all.has(id.toLowerCase())) } };
}

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
];
