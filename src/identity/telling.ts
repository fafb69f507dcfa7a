import type { TokenCredential } from '@azure/identity';
import { defined } from '../platform/defined';
import type { Log } from '../platform/log';

/**
 * The same credential. That it gets no token is told to the operator, who alone can mend it: once, until it has got one again.
 *
 * @param whose for the log, such as `the bot`
 */
export function telling(credential: TokenCredential, whose: string, log: Log): TokenCredential {
  let isFailing = false;
  return {
    getToken: async (scopes, options) => {
      try {
        const token = await credential.getToken(scopes, options);
        isFailing = false;
        return token;
      } catch (error) {
        if (!isFailing) log.error(`Entra, or this machine, gives no token to ${whose}.`, error, numberIn(error));
        isFailing = true;
        throw error;
      }
    },
  };
}

/** Of what Entra says only its number is for a log. */
function numberIn(error: unknown): { readonly serviceCode?: string } {
  const [serviceCode] = /AADSTS\d+/.exec(error instanceof Error ? error.message : '') ?? [];
  return defined({ serviceCode });
}
