import type { AccessToken } from '@azure/identity';
import { within } from '../../platform/within';
import type { EntraPatience } from '../entraPatience';
import type { IdentitySettings } from '../settings';
import { confidentialClient, refreshTokenIn } from './msalClient';

/** The library has no limit of its own. */
const patienceMs = 30_000;

export interface Exchanged {
  readonly accessToken: AccessToken;
  /** Takes the place of the one that was given for it, which goes on to be good for a while. */
  readonly refreshToken: string;
}

export type Exchange = (tenantId: string, scope: string, refreshToken: string) => Promise<Exchanged>;

/**
 * Changes a refresh token for an access token in one tenant.
 *
 * @throws KnownError `throttled` where Entra asks to wait, else what Microsoft's library throws
 */
export const exchangeWith =
  (settings: IdentitySettings, patience: EntraPatience): Exchange =>
  async (tenantId, scope, refreshToken) => {
    patience.insist(tenantId);
    const client = confidentialClient(settings, tenantId, (answer) => patience.note(tenantId, answer));
    const wish = { refreshToken, scopes: [scope], forceCache: true };
    const result = await within(patienceMs, () => client.acquireTokenByRefreshToken(wish)).catch((error: unknown) => {
      patience.insist(tenantId);
      throw error;
    });
    if (!result?.expiresOn) {
      // The library takes a refusal in words that are not OAuth's for an answer.
      patience.insist(tenantId);
      throw new Error('Entra gave no token, and no reason.');
    }
    return {
      accessToken: { token: result.accessToken, expiresOnTimestamp: result.expiresOn.getTime() },
      refreshToken: refreshTokenIn(client) ?? refreshToken,
    };
  };
