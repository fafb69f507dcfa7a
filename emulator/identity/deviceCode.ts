import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { entraError, refusals } from './entraError';
import { tenantIdOf } from './tenants';
import { issueCode } from './tokens';

const secondsToSignIn = 900;

/** Everybody types the code at once, so the first question after it is answered with tokens. */
function begin({ body, headers }: EmulatorRequest, tenant: string, { world }: House): EmulatorReply {
  const now = Date.now();
  const tenantId = tenantIdOf(tenant, world);
  const clientId = ((body ?? {}) as Record<string, string>)['client_id']?.toLowerCase() ?? '';
  if (tenantId === undefined) return entraError(refusals.tenantUnknown(tenant), headers['client-request-id'], now);
  if (clientId !== world.partner.clientId) {
    return entraError(refusals.clientUnknown(clientId), headers['client-request-id'], now);
  }
  const page = 'https://microsoft.com/devicelogin';
  return {
    status: 200,
    body: {
      user_code: 'PRACTICE1',
      device_code: issueCode({ tenantId, clientId }, now),
      verification_uri: page,
      expires_in: secondsToSignIn,
      interval: 1,
      message: `To sign in, use a web browser to open the page ${page} and enter the code PRACTICE1 to authenticate.`,
    },
  };
}

export const deviceCodeRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/:tenant/oauth2/v2.0/devicecode',
    handle: (request, { tenant = '' }, house) => begin(request, tenant, house),
  },
];
