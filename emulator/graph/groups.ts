import type { Group } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { graphRoute } from './graphRoute';
import type { TenantCall } from './graphRoute';
import { agentGroupId, agentGroups } from './agentGroups';
import { parseFilter } from './odata/filter';
import { pageOf } from './odata/page';
import { selected } from './odata/select';
import { ofEitherTenant, partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { notFound } from './problem';
import { isUsed, staffOf } from './staff';
import { userType, userView, usualUserProperties } from './userView';

const type = 'microsoft.graph.group';
const usual = ['id', 'displayName', 'description', 'groupTypes', 'mailEnabled', 'securityEnabled'];

const filterable = new Set([...usual, 'assignedLicenses']);

const groupView = (group: Group): Record<string, unknown> => ({
  id: group.id,
  displayName: group.displayName,
  description: null,
  groupTypes: [],
  mailEnabled: false,
  securityEnabled: true,
  assignedLicenses: group.licences.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans })),
});

function groupOf({ customer, params }: TenantCall): Group {
  const id = params['group'] ?? '';
  const group = customer.groups.get(id.toLowerCase());
  if (group === undefined) throw notFound(id);
  return group;
}

const listGroups = ({ request, customer }: TenantCall): EmulatorReply =>
  listed(request, [...customer.groups.values()].map(groupView));

const listOwn = ({ request }: HomeVisit): EmulatorReply =>
  listed(
    request,
    agentGroups.map((displayName) => groupView({ id: agentGroupId(displayName), displayName, licences: [] })),
  );

/** Beside them, whichever somebody was put into. */
function getOwn({ request, params, house }: HomeVisit): EmulatorReply {
  const id = (params['group'] ?? '').toLowerCase();
  const name = agentGroups.find((each) => agentGroupId(each) === id);
  if (name === undefined && !isUsed(staffOf(house.world), id)) throw notFound(id);
  const group = groupView({ id, displayName: name ?? 'Team', licences: [] });
  return { status: 200, body: selected(group, request.query, usual, type) };
}

function listed(request: EmulatorRequest, groups: readonly Record<string, unknown>[]): EmulatorReply {
  const filter = request.query.get('$filter');
  const found = filter === null ? groups : groups.filter(parseFilter(filter, filterable).holds);
  const { items, nextLink } = pageOf(found, request);
  const value = items.map((group) => selected(group, request.query, usual, type));
  return { status: 200, body: { ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }), value } };
}

function listMembers(call: TenantCall): EmulatorReply {
  const { customer, request } = call;
  const group = groupOf(call);
  const members = [...customer.users.values()].filter((user) => user.groupIds.includes(group.id));
  const { items, nextLink } = pageOf(members, request);
  const value = items.map((user) => selected(userView(customer, user), request.query, usualUserProperties, userType));
  return { status: 200, body: { ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }), value } };
}

const ofCustomers = graphRoute({ method: 'GET', pattern: '/groups', handle: listGroups });
const ofPartner = partnerTenantRoute('GET', '/groups', listOwn);

const oneOfCustomers = graphRoute({
  method: 'GET',
  pattern: '/groups/:group',
  handle: (call) => ({ status: 200, body: selected(groupView(groupOf(call)), call.request.query, usual, type) }),
});

export const groupRoutes: readonly Route[] = [
  ofEitherTenant(ofPartner, ofCustomers),
  ofEitherTenant(partnerTenantRoute('GET', '/groups/:group', getOwn), oneOfCustomers),
  graphRoute({ method: 'GET', pattern: '/groups/:group/members', handle: listMembers }),
];
