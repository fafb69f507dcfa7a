import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { tenantIdOf } from './tenants';
import { issueCode } from './tokens';

/** Everybody is signed in and has consented: the browser is sent back at once with a code. */
function authorize(request: EmulatorRequest, tenant: string, { world }: House): EmulatorReply {
  const redirectUri = request.query.get('redirect_uri');
  const tenantId = tenantIdOf(tenant, world);
  const clientId = request.query.get('client_id')?.toLowerCase();
  if (redirectUri === null || tenantId === undefined || clientId !== world.partner.clientId) {
    return { status: 400, body: 'AADSTS900144: client_id and redirect_uri are needed, and a tenant that is known.' };
  }
  const location = new URL(redirectUri);
  const own = { ...given(request, 'code_challenge', 'challenge'), ...given(request, 'nonce', 'nonce') };
  location.searchParams.set('code', issueCode({ tenantId, clientId }, Date.now(), own));
  const state = request.query.get('state');
  if (state !== null) location.searchParams.set('state', state);
  return { status: 302, headers: { location: location.href } };
}

function given({ query }: EmulatorRequest, parameter: string, name: string): Record<string, string> {
  const value = query.get(parameter);
  return value === null ? {} : { [name]: value };
}

export const authorizeRoutes: readonly Route[] = ['/:tenant/oauth2/authorize', '/:tenant/oauth2/v2.0/authorize'].map(
  (pattern) => ({
    method: 'GET',
    pattern,
    handle: (request, { tenant = '' }, house) => authorize(request, tenant, house),
  }),
);
