import type { User } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest } from '../core/route';
import type { TenantCall } from './graphRoute';
import { parseFilter } from './odata/filter';
import type { Filter, Properties } from './odata/filter';
import { pageFrom, pageOf } from './odata/page';
import { selected } from './odata/select';
import { badRequest, unsupportedQuery } from './problem';
import { withPlans } from './userPlans';
import { userProperties, userType, usualUserProperties } from './userView';

const known = ['$select', '$top', '$filter', '$count', '$search', '$orderby', '$skiptoken', '$format'];

const everybody: Filter = { holds: () => true, isAdvanced: false };

const isEventual = ({ headers }: EmulatorRequest): boolean => headers['consistencylevel']?.toLowerCase() === 'eventual';

export function listUsers(call: TenantCall): EmulatorReply {
  const { request } = call;
  const { query } = request;
  const counted = query.get('$count') === 'true' && isEventual(request);
  // Where the whole is to be counted or put in order, the whole is looked at for each page.
  const whole = counted || query.has('$orderby') ? matchingUsers(call) : undefined;
  const { items, nextLink } = whole ? pageOf(whole, request) : pageFrom(everyUser(call), request, matcherOf(call));
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      ...(counted && whole ? { '@odata.count': whole.length } : {}),
      ...(nextLink === undefined ? {} : { '@odata.nextLink': nextLink }),
      value: items.map((user) => selected(user, query, usualUserProperties, userType)),
    },
  };
}

export function countUsers(call: TenantCall): EmulatorReply {
  if (!isEventual(call.request)) throw badRequest('$count is not currently supported.');
  return { status: 200, body: String(matchingUsers(call).length) };
}

const everyUser = ({ customer }: TenantCall): readonly User[] => [...customer.users.values()];

function matchingUsers(call: TenantCall): Properties[] {
  const matching = matcherOf(call);
  const users = everyUser(call).flatMap((user): Properties[] => {
    const found = matching(user);
    return found ? [found] : [];
  });
  return ordered(users, call.request.query);
}

/** Whoever the question is about, with their plans; undefined for anybody else. */
function matcherOf(call: TenantCall): (user: User) => Properties | undefined {
  const { query } = call.request;
  const strange = [...query.keys()].find((name) => name.startsWith('$') && !known.includes(name));
  if (strange !== undefined) throw badRequest(`The query option '${strange}' is not supported.`);
  const text = query.get('$filter');
  const filter = text === null ? everybody : parseFilter(text, userProperties);
  if (filter.isAdvanced || query.has('$search')) requireAdvanced(call.request);
  const sought = searchOf(query.get('$search'));
  return (user) => {
    const shown = withPlans(call, user);
    return filter.holds(shown) && sought(shown) ? shown : undefined;
  };
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
