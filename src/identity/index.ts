import type { TokenCredential } from '@azure/identity';
import { clientSecretOf } from './clientSecret';
import type { IdentitySettings } from './settings';

export type { IdentitySettings } from './settings';

export interface Identity {
  /** The app's own, in the partner's tenant. */
  readonly partnerCredential: TokenCredential;
  /** For Graph, in a customer's tenant; the same object for the same customer as long as it is remembered. */
  customerCredential(customerId: string): TokenCredential;
}

/** Each remembered credential keeps its tokens, so forgetting one costs a token request, nothing more. */
const customersRemembered = 500;

export function createIdentity(settings: IdentitySettings): Identity {
  const byCustomer = new Map<string, TokenCredential>();
  return {
    partnerCredential: clientSecretOf(settings, settings.tenantId),
    customerCredential: (customerId) => {
      const credential = byCustomer.get(customerId) ?? clientSecretOf(settings, customerId);
      // Taken out and put back: the map's first key is always the one not asked for the longest.
      byCustomer.delete(customerId);
      byCustomer.set(customerId, credential);
      const [longestUnused] = byCustomer.keys();
      if (byCustomer.size > customersRemembered && longestUnused !== undefined) byCustomer.delete(longestUnused);
      return credential;
    },
  };
}
