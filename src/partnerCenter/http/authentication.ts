import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import type { AccessToken, TokenCredential } from '@azure/identity';

/** Asks for nothing, but makes every cache on the way to the token endpoint stand aside. */
const fresh = '{"access_token":{}}';

export interface Authentication {
  readonly policy: PipelinePolicy;
  /** This request will carry a token fetched for it. */
  askFreshToken(request: PipelineRequest): void;
}

/**
 * Puts the bearer token on. Never repeats a request by itself: whether to try again is decided in one place. Credentials keep
 * their tokens themselves; Azure's own policy keeps them once more, and renews them behind everybody's back, where a refusal
 * ends the process.
 */
export function createAuthentication(credential: TokenCredential, scope: string): Authentication {
  const wantFresh = new WeakSet<PipelineRequest>();
  let asked: Promise<AccessToken | null> | undefined;

  const shared = (): Promise<AccessToken | null> => {
    asked ??= credential.getToken(scope, {}).finally(() => (asked = undefined));
    return asked;
  };

  const policy: PipelinePolicy = {
    name: 'bearerToken',
    sendRequest: async (request, next) => {
      if (!request.url.startsWith('https://')) throw new Error('A token is shown over HTTPS only.');
      const isFresh = wantFresh.has(request);
      const token = await (isFresh ? credential.getToken(scope, { claims: fresh }) : shared());
      if (token) request.headers.set('Authorization', `Bearer ${token.token}`);
      return next(request);
    },
  };
  return { policy, askFreshToken: (request) => void wantFresh.add(request) };
}
