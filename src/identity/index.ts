import type { TokenCredential } from '@azure/identity';
import type { Consents, RefreshTokens, SignInTroubles } from '../migration/ports';
import type { Log } from '../platform/log';
import type { Clock } from '../platform/clock';
import { defined } from '../platform/defined';
import { systemClock } from '../platform/systemClock';
import { appCredential } from './appCredential';
import type { AskedOf } from './appCredential';
import { managedIdentity } from './assertion';
import { EntraPatience } from './entraPatience';
import type { AppSettings, IdentitySettings } from './settings';
import { keepingCredential } from './signIn/credential';
import { CustomerConsent } from './signIn/customerConsent';
import { exchangeWith } from './signIn/exchange';
import { SpokenFor } from './signIn/spokenFor';

export type { AppCertificate, AppProof, IdentitySettings, ManagedIdentity } from './settings';
export { askAuthority } from './authority';
export { signInByBrowser, signInByDeviceCode } from './signIn/signingIn';
export { telling } from './telling';

/** Where the sign-in is that the app speaks for, and where it speaks for it. */
export interface Speaking {
  readonly tokens: RefreshTokens;
  readonly troubles: SignInTroubles;
  readonly log: Log;
  /** Absent: whether they consent is left to the customers. */
  readonly consents?: Consents;
  /** Partner Center's. */
  readonly homeScope: string;
  readonly toPartnerCenter: boolean;
  /** To Graph in customers' tenants. Where it is not spoken for, the app asks for itself. */
  readonly toCustomers: boolean;
}

export interface Identity {
  /** For Partner Center, in the partner's tenant: the app's own, and the one for calls that want a person. */
  readonly partnerCenter: { readonly appOnly: TokenCredential; readonly appAndUser: TokenCredential };
  /** For Graph, in a customer's tenant; the same object for the same customer as long as it is remembered. */
  customerCredential(customerId: string): TokenCredential;
  /** Keeps the sign-in alive; to be done every minute. */
  lookAfter(): Promise<void>;
}

/** Each remembered credential keeps its tokens, so forgetting one costs a token request, nothing more. */
const customersRemembered = 500;

/**
 * Without `speaking` the app asks for itself alone, everywhere.
 *
 * @param clock the house's, by which it is waited where Entra asks for it
 */
export function createIdentity(settings: IdentitySettings, clock: Clock, speaking?: Speaking): Identity {
  const patience = new EntraPatience(clock);
  const ownIn = (tenantId: string): TokenCredential => appCredential(settings, tenantId, patience);
  const appOnly = ownIn(settings.tenantId);
  const spokenFor = speaking && spokenForOf(settings, speaking, patience);
  const inTenant = (tenantId: string): TokenCredential =>
    spokenFor === undefined
      ? ownIn(tenantId)
      : keepingCredential((scope) => spokenFor.tokenIn(tenantId, scope), systemClock);
  return {
    partnerCenter: { appOnly, appAndUser: speaking?.toPartnerCenter === true ? inTenant(settings.tenantId) : appOnly },
    customerCredential: remembering(speaking?.toCustomers === true ? inTenant : ownIn),
    lookAfter: async () => spokenFor?.lookAfter(),
  };
}

/** For what lies in the partner's tenant beside Partner Center: its directory, where agents are, and its vault. */
export const homeCredential = (settings: IdentitySettings, clock: Clock): TokenCredential =>
  settings.home ? managedIdentity(settings.home) : appCredential(settings, settings.tenantId, new EntraPatience(clock));

/** With `itself` the bot is a managed identity of this machine. */
export interface BotIdentity extends Omit<AppSettings, 'proof'> {
  readonly proof: AppSettings['proof'] | 'itself';
}

/** For Teams, as the bot. */
export const botCredential = (
  { tenantId, clientId, proof }: BotIdentity,
  where: Pick<AskedOf, 'authorityHost' | 'emulator'>,
  clock: Clock,
): TokenCredential =>
  proof === 'itself'
    ? managedIdentity({ clientId })
    : appCredential({ ...where, clientId, proof }, tenantId, new EntraPatience(clock));

function spokenForOf(settings: IdentitySettings, speaking: Speaking, patience: EntraPatience): SpokenFor {
  const { tokens, troubles, log, consents, homeScope } = speaking;
  return new SpokenFor({
    ...{ tokens, troubles, log, homeScope, homeTenantId: settings.tenantId },
    exchange: exchangeWith(settings, patience),
    consent: new CustomerConsent({ ...defined({ consents }), clock: systemClock, log }),
    clock: systemClock,
  });
}

function remembering(make: (tenantId: string) => TokenCredential): Identity['customerCredential'] {
  const byCustomer = new Map<string, TokenCredential>();
  return (customerId) => {
    const credential = byCustomer.get(customerId) ?? make(customerId);
    // Taken out and put back: the map's first key is always the one not asked for the longest.
    byCustomer.delete(customerId);
    byCustomer.set(customerId, credential);
    const [longestUnused] = byCustomer.keys();
    if (byCustomer.size > customersRemembered && longestUnused !== undefined) byCustomer.delete(longestUnused);
    return credential;
  };
}
