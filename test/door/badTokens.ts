import { randomBytes } from 'node:crypto';
import { teamsClaims, teamsHeader, teamsKey, teamsToken } from '../support/productionDoor';
import { hmac, rsa, signingKey, token } from '../support/teamsTokens';

const otherKey = signingKey('teams-1');
const made = () => randomBytes(16).toString('hex');

const unsigned = (header: object, claims: object): string =>
  `Bearer ${token({ ...teamsHeader, ...header }, teamsClaims({ ...claims }), () => randomBytes(256).toString('base64url'))}`;

/** An `Authorization` of somebody who is not Teams, each time another one. */
export const badTokens: readonly (() => string | null)[] = [
  () => null,
  () => '',
  () => `Bearer ${made()}`,
  () => `Basic ${made()}`,
  () => `Bearer ${teamsToken().slice(0, -20)}`,
  () => `Bearer ${token(teamsHeader, teamsClaims(), rsa(otherKey))}`,
  () => `Bearer ${token({ ...teamsHeader, alg: 'HS256' }, teamsClaims(), hmac(made()))}`,
  () => `Bearer ${token(teamsHeader, teamsClaims({ aud: made() }), rsa(teamsKey))}`,
  () => `Bearer ${token(teamsHeader, teamsClaims({ exp: 1_700_000_000 }), rsa(teamsKey))}`,
  () => unsigned({}, { sub: made() }),
  () => unsigned({ kid: made() }, {}),
  () => unsigned({}, { iss: `https://sts.windows.net/${made()}/`, tid: made() }),
  () => unsigned({ kid: made(), x5u: `https://${made()}.example/` }, { tid: made().repeat(220) }),
];
