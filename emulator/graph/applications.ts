import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { guid } from '../seed/ids';
import { partnerTenantRoute } from './partnerTenantRoute';
import type { HomeVisit } from './partnerTenantRoute';
import { unsupportedQuery } from './problem';

const secretDays = 400;
const day = 86_400_000;

/** The practice app alone is registered; its secret ends some time. */
function list({ request, house }: HomeVisit): EmulatorReply {
  const asked = /^appId eq '([\w-]+)'$/.exec(request.query.get('$filter') ?? '')?.[1];
  if (asked === undefined) throw unsupportedQuery('Applications are found by appId here.');
  const { clientId } = house.world.partner;
  const now = house.clock.now();
  const secret = {
    keyId: guid('secret', clientId),
    displayName: 'practice',
    hint: 'ope',
    secretText: null,
    startDateTime: new Date(now - day).toISOString(),
    endDateTime: new Date(now + secretDays * day).toISOString(),
  };
  const app = {
    id: guid('application', clientId),
    appId: clientId,
    passwordCredentials: [secret],
    keyCredentials: [],
  };
  return { status: 200, body: { value: asked.toLowerCase() === clientId ? [app] : [] } };
}

export const applicationRoutes: readonly Route[] = [partnerTenantRoute('GET', '/applications', list)];
