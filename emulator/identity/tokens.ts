import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { AccessToken, Audience } from '../core/route';
import { guid } from '../seed/ids';
import { permissionClaims } from './permissions';
import { personClaims } from './person';

/** Lives in the code, so that tokens outlast a restart. It guards nothing: the secret that buys a token is public too. */
const signingKey = 'planshift emulator';

export const audiences: Readonly<Record<Audience, string>> = {
  partnerCenter: 'https://api.partnercenter.microsoft.com',
  graph: 'https://graph.microsoft.com',
  keyVault: 'https://vault.azure.net',
  connector: 'https://api.botframework.com',
  tokenExchange: 'api://AzureADTokenExchange',
};

/** The service of that address, whatever its case and with or without a slash behind it. */
export function audienceOf(resource: string): Audience | undefined {
  const plain = resource.replace(/\/$/, '').toLowerCase();
  return (Object.keys(audiences) as Audience[]).find((name) => audiences[name].toLowerCase() === plain);
}

export const accessTokenSeconds = 3599;
const refreshTokenSeconds = 90 * 86_400;
const codeSeconds = 600;

type Kind = 'access' | 'refresh' | 'code';

export interface TokenHolder {
  readonly tenantId: string;
  readonly clientId: string;
  /** Of a managed identity. An app's is made of its client id. */
  readonly objectId?: string;
}

/** How an app has shown that it is itself, in the words of a token's `appidacr`. */
const shownBy = { nothing: '0', secret: '1', certificate: '2' } as const;
export type ShownBy = keyof typeof shownBy;

interface Claims {
  readonly kind: Kind;
  readonly tid: string;
  readonly appid: string;
  readonly aud?: string;
  readonly idtyp?: 'app' | 'user';
  /** How a person has signed in. */
  readonly amr?: readonly string[];
  /** Seconds since 1970, by the wall clock: client libraries keep their own. */
  readonly exp: number;
  /** When it was given, finer than `iat`: wall-clock milliseconds. */
  readonly given: number;
  /** Of a code: what its redeemer has to know the origin of, and the client's own number. */
  readonly challenge?: string;
  readonly nonce?: string;
}

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = (text: string): string => createHmac('sha256', signingKey).update(text).digest('base64url');

function sign(claims: object, now: number): string {
  const issued = { ...claims, given: now, iat: Math.floor(now / 1000), nbf: Math.floor(now / 1000), jti: randomUUID() };
  const text = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(issued)}`;
  return `${text}.${signature(text)}`;
}

function read(token: string, kind: Kind, now: number): Claims | undefined {
  const [head = '', body = '', seal = ''] = token.split('.');
  const expected = Buffer.from(signature(`${head}.${body}`));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
  return claims.kind === kind && claims.exp * 1000 > now ? claims : undefined;
}

const inSeconds = (now: number, seconds: number): number => Math.floor(now / 1000) + seconds;

interface AccessGrant extends Pick<AccessToken, 'audience' | 'appOnly'> {
  readonly by?: ShownBy;
  /** Of a person: whether they have signed in with a second factor. They have unless told otherwise. */
  readonly hasFactor?: boolean;
}

/** @param now wall-clock milliseconds */
export function issueAccessToken(holder: TokenHolder, grant: AccessGrant, now: number): string {
  const claims = {
    kind: 'access',
    iss: grant.audience === 'tokenExchange' ? issuerOf(holder.tenantId) : `https://sts.windows.net/${holder.tenantId}/`,
    tid: holder.tenantId,
    appid: holder.clientId,
    appidacr: shownBy[grant.by ?? 'secret'],
    aud: audiences[grant.audience],
    idtyp: grant.appOnly ? 'app' : 'user',
    ver: '1.0',
    ...(grant.appOnly
      ? appClaims(holder)
      : { ...personClaims, amr: grant.hasFactor === false ? ['pwd'] : ['pwd', 'mfa'] }),
    ...permissionClaims(grant),
    exp: inSeconds(now, accessTokenSeconds),
  };
  return sign(claims, now);
}

/** Who signs what one app shows another. */
export const issuerOf = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}/v2.0`;

/** Its service principal has an id of its own. */
function appClaims({ clientId, objectId = guid('service principal', clientId) }: TokenHolder) {
  return { oid: objectId, sub: objectId, app_displayname: 'Planshift' };
}

/**
 * What an `Authorization` header, or a bare token, says; undefined when it is missing, forged or expired.
 *
 * Tokens age by the wall clock even while the emulated one runs ahead: the client libraries know no other.
 */
export function readToken(bearer: string | undefined): AccessToken | undefined {
  return readTokenAt(bearer, Date.now());
}

/** @param now wall-clock milliseconds */
export function readTokenAt(bearer: string | undefined, now: number): AccessToken | undefined {
  const claims = read((bearer ?? '').replace(/^bearer\s+/i, ''), 'access', now);
  const audience = audienceOf(claims?.aud ?? '');
  if (claims === undefined || audience === undefined) return undefined;
  return {
    tenantId: claims.tid,
    clientId: claims.appid,
    audience,
    expiresAt: claims.exp * 1000,
    appOnly: claims.idtyp === 'app',
    issuedAt: claims.given,
    hasFactor: claims.amr?.includes('mfa') === true,
  };
}

export const issueRefreshToken = (holder: TokenHolder, now: number): string =>
  sign(
    { kind: 'refresh', tid: holder.tenantId, appid: holder.clientId, exp: inSeconds(now, refreshTokenSeconds) },
    now,
  );

export const issueCode = (
  holder: TokenHolder,
  now: number,
  own: { readonly challenge?: string; readonly nonce?: string } = {},
): string =>
  sign({ kind: 'code', tid: holder.tenantId, appid: holder.clientId, exp: inSeconds(now, codeSeconds), ...own }, now);

export const issueIdToken = (claims: object, now: number): string =>
  sign({ ...claims, exp: inSeconds(now, accessTokenSeconds) }, now);

/** What a refresh token or a code stands for. */
export interface Grant extends TokenHolder {
  readonly issuedAt: number;
  readonly challenge?: string;
  readonly nonce?: string;
}

/** Undefined when it is forged or expired. */
export function grantOf(token: string, kind: 'refresh' | 'code', now: number): Grant | undefined {
  const claims = read(token, kind, now);
  if (!claims) return undefined;
  const { tid, appid, given, challenge, nonce } = claims;
  const own = { ...(challenge === undefined ? {} : { challenge }), ...(nonce === undefined ? {} : { nonce }) };
  return { tenantId: tid, clientId: appid, issuedAt: given, ...own };
}
