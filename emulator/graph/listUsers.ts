import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest } from '../core/route';
import type { TenantCall } from './graphRoute';
import { parseFilter } from './odata/filter';
import type { Filter, Properties } from './odata/filter';
import { pageOf } from './odata/page';
import { selected } from './odata/select';
import { badRequest, unsupportedQuery } from './problem';
import { withPlans } from './userPlans';
import { userProperties, userType, usualUserProperties } from './userView';

const known = ['$select', '$top', '$filter', '$count', '$search', '$orderby', '$skiptoken', '$format'];

const everybody: Filter = { holds: () => true, isAdvanced: false };

const isEventual = ({ headers }: EmulatorRequest): boolean => headers['consistencylevel']?.toLowerCase() === 'eventual';

export function listUsers(call: TenantCall): EmulatorReply {
  const { request } = call;
  const found = matchingUsers(call);
  const { items, nextLink } = pageOf(found, request);
  const counted = request.query.get('$count') === 'true' && isEventual(request);
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      ...(counted ? { '@odata.count': found.length } : {}),
      ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }),
      value: items.map((user) => selected(user, request.query, usualUserProperties, userType)),
    },
  };
}

export function countUsers(call: TenantCall): EmulatorReply {
  if (!isEventual(call.request)) throw badRequest('$count is not currently supported.');
  return { status: 200, body: String(matchingUsers(call).length) };
}

function matchingUsers(call: TenantCall): Properties[] {
  const { request, customer } = call;
  const { query } = request;
  const strange = [...query.keys()].find((name) => name.startsWith('$') && !known.includes(name));
  if (strange !== undefined) throw badRequest(`The query option '${strange}' is not supported.`);
  const text = query.get('$filter');
  const filter = text === null ? everybody : parseFilter(text, userProperties);
  if (filter.isAdvanced || query.has('$search')) requireAdvanced(request);
  const sought = searchOf(query.get('$search'));
  const users = [...customer.users.values()].map((user) => withPlans(call, user));
  return ordered(
    users.filter((user) => filter.holds(user) && sought(user)),
    query,
  );
}

function requireAdvanced(request: EmulatorRequest): void {
  const counts =
    request.query.get('$count') === 'true' || request.path.endsWith('/$count') || request.query.has('$search');
  if (isEventual(request) && counts) return;
  throw unsupportedQuery(
    'Request_UnsupportedQuery: the query needs the header ConsistencyLevel: eventual and the option $count=true.',
  );
}

/** `"displayName:fra"`: words that begin so; several clauses are joined by OR. */
function searchOf(search: string | null): (user: Properties) => boolean {
  if (search === null) return () => true;
  const clauses = [...search.matchAll(/"(displayName|mail|userPrincipalName):([^"]+)"/g)];
  if (clauses.length === 0) throw badRequest(`Syntax error: the search clause '${search}' is not valid.`);
  return (user) =>
    clauses.some(([, property = '', wanted = '']) =>
      ` ${String(user[property])}`.toLowerCase().includes(` ${wanted.trim().toLowerCase()}`),
    );
}

function ordered(users: Properties[], query: URLSearchParams): Properties[] {
  const [property = '', direction] = (query.get('$orderby') ?? '').split(' ');
  if (property === '') return users;
  if (!['displayName', 'userPrincipalName'].includes(property))
    throw unsupportedQuery('Sorting not supported for this.');
  const sorted = users.sort((a, b) => String(a[property]).localeCompare(String(b[property])));
  return direction === 'desc' ? sorted.reverse() : sorted;
}
