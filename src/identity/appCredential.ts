import { ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential } from '@azure/identity';
import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity';
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { isKnownError } from '../migration/errors';
import { defined } from '../platform/defined';
import { assertionOf } from './assertion';
import type { EntraPatience } from './entraPatience';
import type { AppCertificate, IdentitySettings } from './settings';

export type AskedOf = Pick<IdentitySettings, 'clientId' | 'proof' | 'authorityHost' | 'emulator'>;

/** The app's own token of one tenant. Where Entra asks to wait it throws KnownError `throttled`. */
export function appCredential(settings: AskedOf, tenantId: string, patience: EntraPatience): TokenCredential {
  const credential = credentialOf(settings, tenantId, {
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

function credentialOf(
  { clientId, proof }: AskedOf,
  tenantId: string,
  options: ClientSecretCredentialOptions,
): TokenCredential {
  if (proof.by === 'secret') return new ClientSecretCredential(tenantId, clientId, proof.secret, options);
  if (proof.by !== 'certificate') {
    return new ClientAssertionCredential(tenantId, clientId, assertionOf(proof), options);
  }
  const sending = { ...options, sendCertificateChain: proof.certificate.isChainSent };
  return new ClientCertificateCredential(tenantId, clientId, { certificate: pemOf(proof.certificate) }, sending);
}

const pemOf = ({ key, chain }: AppCertificate): string => `${key.trim()}\n${chain.trim()}\n`;

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
