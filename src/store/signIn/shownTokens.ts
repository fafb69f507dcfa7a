import type { RefreshTokens, SignInTroubles } from '../../migration/ports';
import type { Database } from '../database';
import { isThere } from '../lookAtDatabase';
import { createRefreshTokens } from './refreshTokens';
import type { Safe } from './safe';

/**
 * The sign-in for whoever only looks: what is renewed with it is let go, which leaves the kept one as good as it was.
 */
export function shownTokens(database: Database, safe: Safe): RefreshTokens {
  const tokens = createRefreshTokens(database, safe);
  return {
    current: async () => ((await isThere(database, 'refresh_token')) ? tokens.current() : undefined),
    renew: async () => false,
    put: () => Promise.reject(new Error('Whoever only looks keeps no sign-in.')),
  };
}

/** Troubles that are told where they are met, and nowhere written down. */
export const untoldTroubles: SignInTroubles = {
  note: async () => undefined,
  clear: async () => undefined,
  isUntold: async () => false,
  claimTelling: async () => undefined,
};
