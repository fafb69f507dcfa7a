import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { accessTokenSeconds, audienceOf, issueAccessToken } from './tokens';

/** For `IDENTITY_HEADER` of what runs in App Service or Container Apps. */
export const identityHeader = 'opens-the-emulator-only';

interface Place {
  readonly pattern: string;
  /** What only a process on the machine itself can send. */
  readonly proof: readonly [header: string, value: string];
  readonly refuse: (status: number, sentence: string) => EmulatorReply;
}

/** The machine's own metadata service, and what App Service and Container Apps have in its place. */
const places: readonly Place[] = [
  {
    pattern: '/metadata/identity/oauth2/token',
    proof: ['metadata', 'true'],
    refuse: (status, sentence) => ({ status, body: { error: 'invalid_request', error_description: sentence } }),
  },
  {
    pattern: '/msi/token',
    proof: ['x-identity-header', identityHeader],
    refuse: (status, sentence) => ({ status, body: { statusCode: status, message: sentence } }),
  },
];

/** Without a client id it is the machine's own identity that is asked for, which here is the only one. */
function tell(place: Place, { query, headers }: EmulatorRequest, { world }: House): EmulatorReply {
  const { tenantId, managedIdentity } = world.partner;
  const [header, value] = place.proof;
  if (headers[header] !== value) return place.refuse(400, `Required header ${header} not specified`);
  const { clientId, objectId } = managedIdentity;
  if ((query.get('client_id') ?? clientId).toLowerCase() !== clientId) return place.refuse(400, 'Identity not found');
  const resource = query.get('resource') ?? '';
  const audience = audienceOf(resource);
  if (audience === undefined)
    return place.refuse(400, `AADSTS500011: The resource principal ${resource} was not found`);
  const now = Date.now();
  const issuedAt = Math.floor(now / 1000);
  const token = issueAccessToken({ tenantId, clientId, objectId }, { audience, appOnly: true, by: 'certificate' }, now);
  return {
    status: 200,
    body: {
      access_token: token,
      client_id: clientId,
      expires_in: String(accessTokenSeconds),
      expires_on: String(issuedAt + accessTokenSeconds),
      not_before: String(issuedAt - 300),
      resource,
      token_type: 'Bearer',
    },
  };
}

export const managedIdentityRoutes: readonly Route[] = places.map((place) => ({
  method: 'GET',
  pattern: place.pattern,
  handle: (request, _params, house) => tell(place, request, house),
}));
