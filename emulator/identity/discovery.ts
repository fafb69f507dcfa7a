import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { entraError, refusals } from './entraError';
import { tenantIdOf } from './tenants';

/** Client libraries speak to the token endpoint over HTTPS only, whichever way they came here. */
const originOf = (request: EmulatorRequest): string => `https://${request.headers['host'] ?? 'localhost'}`;

function openIdConfiguration(origin: string, tenant: string, tenantId: string): EmulatorReply {
  const base = `${origin}/${tenant}`;
  return {
    status: 200,
    body: {
      token_endpoint: `${base}/oauth2/v2.0/token`,
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      jwks_uri: `${base}/discovery/v2.0/keys`,
      response_modes_supported: ['query'],
      response_types_supported: ['code'],
      scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
      subject_types_supported: ['pairwise'],
      id_token_signing_alg_values_supported: ['RS256'],
      issuer: `${origin}/${tenantId}/v2.0`,
      device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      end_session_endpoint: `${base}/oauth2/v2.0/logout`,
      tenant_region_scope: 'EU',
      cloud_instance_name: 'localhost',
    },
  };
}

export const discoveryRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/:tenant/v2.0/.well-known/openid-configuration',
    handle: (request, { tenant = '' }, { world }) => {
      const tenantId = tenantIdOf(tenant, world);
      return tenantId === undefined
        ? entraError(refusals.tenantUnknown(tenant), request.headers['client-request-id'], Date.now())
        : openIdConfiguration(originOf(request), tenant, tenantId);
    },
  },
  {
    method: 'GET',
    pattern: '/common/discovery/instance',
    handle: (request, _params, { world }) => {
      const host = request.headers['host'] ?? 'localhost';
      const tenantPath = `/${world.partner.tenantId}/v2.0/.well-known/openid-configuration`;
      return {
        status: 200,
        body: {
          tenant_discovery_endpoint: `${originOf(request)}${tenantPath}`,
          'api-version': '1.1',
          metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
        },
      };
    },
  },
  { method: 'GET', pattern: '/:tenant/discovery/v2.0/keys', handle: () => ({ status: 200, body: { keys: [] } }) },
];
