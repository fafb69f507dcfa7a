import { ClientSecretCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { isKnownError } from '../migration/errors';
import { defined } from '../platform/defined';
import type { EntraPatience } from './entraPatience';
import type { IdentitySettings } from './settings';

/** The app's own token of one tenant. Where Entra asks to wait it throws KnownError `throttled`. */
export function clientSecretOf(settings: IdentitySettings, tenantId: string, patience: EntraPatience): TokenCredential {
  const credential = new ClientSecretCredential(tenantId, settings.clientId, settings.clientSecret, {
    ...defined({ authorityHost: settings.authorityHost }),
    disableInstanceDiscovery: settings.emulator,
    retryOptions: { maxRetries: 2 },
    additionalPolicies: [{ policy: waitingElsewhere(tenantId, patience), position: 'perRetry' }],
  });
  return {
    getToken: (scopes, options) =>
      credential.getToken(scopes, options).catch((error: unknown) => {
        if (!isKnownError(error)) patience.insist(tenantId);
        throw error;
      }),
  };
}

/** The library waits out so much by itself. */
const shortSeconds = 5;

/** It would wait for however long it is asked to, in the middle of a call, where nobody can tell it or stop. */
const waitingElsewhere = (tenantId: string, patience: EntraPatience): PipelinePolicy => ({
  name: 'waitingElsewhere',
  sendRequest: async (request, next) => {
    patience.insist(tenantId, shortSeconds);
    const response = await next(request);
    patience.note(tenantId, { status: response.status, retryAfter: response.headers.get('Retry-After') });
    patience.insist(tenantId, shortSeconds);
    return response;
  },
});
