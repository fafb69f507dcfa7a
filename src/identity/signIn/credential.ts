import type { AccessToken, TokenCredential } from '@azure/identity';
import type { Clock } from '../../platform/clock';

/** A token is not shown any more so soon before its end. */
const earlyMs = 300_000;

/**
 * Keeps each scope's token until shortly before its end, and asks once for all who want it at the same time. With `claims`,
 * which say that the kept one was refused, it asks anew.
 *
 * @param clock the wall's, by which tokens age
 */
export function keepingCredential(ask: (scope: string) => Promise<AccessToken>, clock: Clock): TokenCredential {
  const kept = new Map<string, AccessToken>();
  const asked = new Map<string, Promise<AccessToken>>();

  const askOnce = (scope: string): Promise<AccessToken> => {
    const running = asked.get(scope);
    if (running !== undefined) return running;
    const answer = ask(scope).finally(() => asked.delete(scope));
    asked.set(scope, answer);
    return answer;
  };

  return {
    getToken: async (scopes, options) => {
      const scope = [scopes].flat().join(' ');
      const token = kept.get(scope);
      const isGood = token !== undefined && token.expiresOnTimestamp - earlyMs > clock.now().getTime();
      if (isGood && options?.claims === undefined) return token;
      const fresh = await askOnce(scope);
      kept.set(scope, fresh);
      return fresh;
    },
  };
}
