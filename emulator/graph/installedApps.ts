import type { House } from '../core/house';
import type { World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { graphTokenOf, idsOf, withIds } from './graphRoute';
import { badRequest, GraphProblem, problemReply } from './problem';

/** What is installed for whom; forgotten when the emulator ends, unlike what customers bought. */
const installed = new WeakMap<World, Set<string>>();

interface Visit {
  readonly request: EmulatorRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly apps: Set<string>;
}

/** A route of the partner's own tenant, where the agents are. Any object id is taken for one of them. */
function partnerRoute(method: string, path: string, handle: (visit: Visit) => EmulatorReply): Route {
  const answer = (request: EmulatorRequest, params: Record<string, string>, house: House): EmulatorReply => {
    const ids = idsOf(request);
    try {
      if (graphTokenOf(request).tenantId !== house.world.partner.tenantId) throw denied;
      const apps = installed.get(house.world) ?? new Set<string>();
      installed.set(house.world, apps);
      return withIds(handle({ request, params, apps }), ids);
    } catch (error) {
      if (error instanceof GraphProblem) return withIds(problemReply(error, ids, house.clock.now()), ids);
      throw error;
    }
  };
  return { method, pattern: `/v1.0/users/:user/teamwork/installedApps${path}`, handle: answer };
}

const denied = new GraphProblem(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);
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
  partnerRoute('POST', '', install),
  partnerRoute('GET', '', list),
  partnerRoute('GET', '/:id/chat', chat),
];
