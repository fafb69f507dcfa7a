import type { House } from '../core/house';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { audiences } from '../identity/tokens';
import { Secrets } from './secrets';
import type { Secret, SecretWish } from './secrets';

interface Visit {
  readonly request: EmulatorRequest;
  readonly name: string;
  readonly version?: string;
  readonly secrets: Secrets;
  /** Seconds since 1970. */
  readonly now: number;
}

type Handle = (visit: Visit) => EmulatorReply;

const refusal = (status: number, code: string, message: string, inner?: string): EmulatorReply => ({
  status,
  body: { error: { code, message, ...(inner === undefined ? {} : { innererror: { code: inner } }) } },
});

const notFound = (name: string): EmulatorReply =>
  refusal(404, 'SecretNotFound', `A secret with (name/id) ${name} was not found in this key vault.`);

/** Who comes without a token is told where to get one; the first question of every client comes without one. */
const challenge = ({ world }: House): EmulatorReply => ({
  ...refusal(401, 'Unauthorized', 'AKV10000: Request is missing a Bearer or PoP token.'),
  headers: {
    'www-authenticate': `Bearer authorization="https://login.microsoftonline.com/${world.partner.tenantId}", resource="${audiences.keyVault}"`,
  },
});

const plain = ({ name, version, contentType, tags, isEnabled, created, updated, expires }: Secret, host: string) => ({
  id: `https://${host}/secrets/${name}/${version}`,
  ...(contentType === undefined ? {} : { contentType }),
  ...(tags === undefined ? {} : { tags }),
  attributes: {
    enabled: isEnabled,
    created,
    updated,
    ...(expires === undefined ? {} : { exp: expires }),
    recoveryLevel: 'Recoverable+Purgeable',
    recoverableDays: 90,
  },
});

const hostOf = ({ headers }: EmulatorRequest): string => headers['host'] ?? 'localhost';

const bundle = (secret: Secret, request: EmulatorRequest): EmulatorReply => ({
  status: 200,
  body: { ...plain(secret, hostOf(request)), value: secret.value },
});

interface Body {
  readonly value?: string;
  readonly contentType?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly attributes?: { readonly enabled?: boolean; readonly exp?: number };
}

const bodyOf = ({ body }: EmulatorRequest): Body => body ?? {};

const wishIn = ({ contentType, tags, attributes: { enabled, exp } = {} }: Body): SecretWish => ({
  ...(contentType === undefined ? {} : { contentType }),
  ...(tags === undefined ? {} : { tags }),
  ...(enabled === undefined ? {} : { isEnabled: enabled }),
  ...(exp === undefined ? {} : { expires: exp }),
});

const longestValue = 25_600;

const set: Handle = ({ request, name, secrets, now }) => {
  const { value, ...wish } = bodyOf(request);
  if (!/^[0-9a-zA-Z-]{1,127}$/.test(name)) return refusal(400, 'BadParameter', 'The name is not valid.');
  if (typeof value !== 'string' || value.length > longestValue) {
    return refusal(400, 'BadParameter', 'Property value is missing, or longer than 25600 characters.');
  }
  return bundle(secrets.set(name, value, wishIn(wish), now), request);
};

const get: Handle = ({ request, name, version, secrets }) => {
  const secret = secrets.get(name, version);
  if (secret === undefined) return notFound(name);
  if (!secret.isEnabled) {
    return refusal(403, 'Forbidden', 'Operation get is not allowed on a disabled secret.', 'SecretDisabled');
  }
  return bundle(secret, request);
};

const update: Handle = ({ request, name, version = '', secrets, now }) => {
  const secret = secrets.update(name, version, wishIn(bodyOf(request)), now);
  return secret === undefined ? notFound(name) : { status: 200, body: plain(secret, hostOf(request)) };
};

const listVersions: Handle = ({ request, name, secrets }) => ({
  status: 200,
  body: { value: secrets.versionsOf(name).map((each) => plain(each, hostOf(request))), nextLink: null },
});

const served: readonly (readonly [method: string, pattern: string, handle: Handle])[] = [
  ['PUT', '/secrets/:name', set],
  ['GET', '/secrets/:name', get],
  ['GET', '/secrets/:name/versions', listVersions],
  ['GET', '/secrets/:name/:version', get],
  ['PATCH', '/secrets/:name/:version', update],
];

/** Any token for the vault opens it that is of the partner's own tenant. */
export function keyVaultRoutes(): readonly Route[] {
  const secrets = new Secrets();
  return served.map(([method, pattern, handle]) => ({
    method,
    pattern,
    handle: (request, { name = '', version }, house) => {
      const { token, query } = request;
      if (token?.audience !== 'keyVault' || token.tenantId !== house.world.partner.tenantId) return challenge(house);
      if (!query.get('api-version')) return refusal(400, 'BadParameter', 'api-version must be specified');
      const now = Math.floor(Date.now() / 1000);
      return handle({ request, name, secrets, now, ...(version === undefined ? {} : { version }) });
    },
  }));
}
