import type { TokenCredential } from '@azure/identity';
import { isKnownError, KnownError } from '../migration/errors';

/** Asks for nothing, but makes the credential's cache stand aside. */
const freshClaims = '{"access_token":{}}';

/** @throws KnownError `noAccess` when the customer's tenant does not let the app in, `serviceDown` when Entra is silent. */
export async function tokenFrom(credential: TokenCredential, scope: string, fresh: boolean): Promise<string> {
  const token = await credential.getToken(scope, fresh ? { claims: freshClaims } : {}).catch((error: unknown) => {
    if (isKnownError(error)) throw error;
    const status = (error as { statusCode?: unknown }).statusCode;
    if (typeof status === 'number' && status >= 400 && status < 500 && status !== 429) throw refused();
    throw new KnownError('serviceDown', 'waitAndRetry', 'Entra did not answer.');
  });
  if (!token) throw refused();
  return token.token;
}

const refused = (): KnownError => new KnownError('noAccess', 'askAdmin', 'Entra gave no token for Graph.');
