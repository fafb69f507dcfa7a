import type { World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { partnerTenantRoute } from './partnerTenantRoute';
import { badRequest, GraphProblem } from './problem';

/** What is installed for whom; forgotten when the emulator ends, unlike what customers bought. */
const installed = new WeakMap<World, Set<string>>();

interface Visit {
  readonly request: EmulatorRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly apps: Set<string>;
}

/** Of the partner's own tenant, where the agents are. Any object id is taken for one of them. */
function agentRoute(method: string, path: string, handle: (visit: Visit) => EmulatorReply): Route {
  return partnerTenantRoute(method, `/users/:user/teamwork/installedApps${path}`, ({ request, params, house }) => {
    const apps = installed.get(house.world) ?? new Set<string>();
    installed.set(house.world, apps);
    return handle({ request, params, apps });
  });
}

const notThere = new GraphProblem(404, 'NotFound', 'No installation with this id is there.');

/** As Graph makes them: from the person and the app. */
const idOf = (user: string, app: string): string => Buffer.from(`${user}##${app}`).toString('base64url');

function install({ request, params, apps }: Visit): EmulatorReply {
  const bound = (request.body as Record<string, unknown> | undefined)?.['teamsApp@odata.bind'];
  const app = /\/appCatalogs\/teamsApps\/([\w-]+)$/.exec(String(bound))?.[1];
  if (app === undefined) throw badRequest("The 'teamsApp@odata.bind' of the request names no app of the catalogue.");
  const id = idOf(params['user'] ?? '', app);
  if (apps.has(id)) throw new GraphProblem(409, 'Conflict', 'App is already installed in the scope.');
  apps.add(id);
  return { status: 201, headers: { location: `/users/${params['user']}/teamwork/installedApps/${id}` } };
}

function list({ request, params, apps }: Visit): EmulatorReply {
  const app = /^teamsApp\/id eq '([\w-]+)'$/.exec(request.query.get('$filter') ?? '')?.[1];
  const ofUser = [...apps].map(partsOf).filter(({ user }) => user === params['user']);
  const items = ofUser.filter((each) => app === undefined || each.app === app);
  return { status: 200, body: { value: items.map(({ id, app: appId }) => ({ id, teamsApp: { id: appId } })) } };
}

function chat({ params, apps }: Visit): EmulatorReply {
  const id = params['id'] ?? '';
  if (!apps.has(id)) throw notThere;
  const { user, app } = partsOf(id);
  return { status: 200, body: { id: `19:${user}_${app}@unq.gbl.spaces`, chatType: 'oneOnOne' } };
}

function partsOf(id: string): { readonly id: string; readonly user: string; readonly app: string } {
  const [user = '', app = ''] = Buffer.from(id, 'base64url').toString().split('##');
  return { id, user, app };
}

export const installedAppRoutes: readonly Route[] = [
  agentRoute('POST', '', install),
  agentRoute('GET', '', list),
  agentRoute('GET', '/:id/chat', chat),
];
