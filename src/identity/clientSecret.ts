import { ClientSecretCredential } from '@azure/identity';
import type { TokenCredential } from '@azure/identity';
import { defined } from '../platform/defined';
import type { IdentitySettings } from './settings';

/** The app's own token of one tenant. */
export const clientSecretOf = (settings: IdentitySettings, tenantId: string): TokenCredential =>
  new ClientSecretCredential(tenantId, settings.clientId, settings.clientSecret, {
    ...defined({ authorityHost: settings.authorityHost }),
    disableInstanceDiscovery: settings.emulator,
    retryOptions: { maxRetries: 2 },
  });
