import { bearerTokenAuthenticationPolicy } from '@azure/core-rest-pipeline';
import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';

/** Asks for nothing, but makes every cache on the way to the token endpoint stand aside. */
const fresh = '{"access_token":{}}';

export interface Authentication {
  readonly policy: PipelinePolicy;
  /** This request will carry a token fetched for it. */
  askFreshToken(request: PipelineRequest): void;
}

/** Puts the bearer token on. Never repeats a request by itself: whether to try again is decided in one place. */
export function createAuthentication(credential: TokenCredential, scope: string): Authentication {
  const wantFresh = new WeakSet<PipelineRequest>();
  const policy = bearerTokenAuthenticationPolicy({
    credential,
    scopes: scope,
    challengeCallbacks: {
      authorizeRequest: async ({ request, scopes, getAccessToken }) => {
        const token = await getAccessToken(scopes, wantFresh.has(request) ? { claims: fresh } : {});
        if (token) request.headers.set('Authorization', `Bearer ${token.token}`);
      },
    },
  });
  return { policy, askFreshToken: (request) => void wantFresh.add(request) };
}
