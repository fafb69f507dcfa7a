import { constants, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Partner } from '../core/model';
import type { Entra } from './entra';
import { refusals } from './entraError';
import type { Refusal } from './entraError';
import { audiences, issuerOf, readTokenAt } from './tokens';

interface Judge {
  readonly partner: Partner;
  readonly entra: Entra;
  /** Under which the token endpoint was asked. */
  readonly host: string;
  /** Wall-clock milliseconds. */
  readonly now: number;
}

interface Head {
  readonly alg?: string;
  readonly x5t?: string;
  readonly 'x5t#S256'?: string;
}

interface Body {
  readonly iss?: string;
  readonly sub?: string;
  readonly aud?: string;
  readonly exp?: number;
  readonly nbf?: number;
}

interface Assertion {
  readonly head: Head;
  readonly body: Body;
  readonly signed: string;
  readonly seal: Buffer;
}

const jwtBearer = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Between two clocks. */
const skewMs = 300_000;

/** Why an app is not believed that shows a signed word instead of a secret: its own certificate's, or its managed identity's. */
export function refuseAssertion(form: Readonly<Record<string, string>>, judge: Judge): Refusal | undefined {
  if (form['client_assertion_type'] !== jwtBearer) return refusals.missing('client_assertion_type');
  const assertion = read(form['client_assertion'] ?? '');
  if (assertion === undefined) return refusals.assertionMalformed();
  if (!isTimely(assertion.body, judge.now)) return refusals.assertionUntimely();
  const isOwn = assertion.body.iss === form['client_id'];
  return isOwn ? refuseOwn(assertion, judge) : refuseIdentity(form, assertion, judge);
}

const isTimely = ({ exp = 0, nbf = 0 }: Body, now: number): boolean =>
  exp * 1_000 >= now - skewMs && nbf * 1_000 <= now + skewMs;

function read(text: string): Assertion | undefined {
  const [head = '', body = '', seal = ''] = text.split('.');
  try {
    return { head: partOf(head), body: partOf(body), signed: `${head}.${body}`, seal: Buffer.from(seal, 'base64url') };
  } catch {
    return undefined;
  }
}

const partOf = (text: string): object => JSON.parse(Buffer.from(text, 'base64url').toString()) as object;

function refuseOwn(assertion: Assertion, { entra, host }: Judge): Refusal | undefined {
  const { head, body } = assertion;
  if (body.sub !== body.iss) return refusals.assertionOfAnother();
  if (!isTokenEndpoint(body.aud ?? '', host)) return refusals.assertionElsewhere();
  const thumbprint = thumbprintIn(head);
  const key = entra.certificateOf(thumbprint)?.publicKey;
  return key !== undefined && isSigned(assertion, key) ? undefined : refusals.assertionUnsigned(thumbprint);
}

const thumbprintIn = ({ x5t = '', 'x5t#S256': x5tS256 = x5t }: Head): string =>
  Buffer.from(x5tS256, 'base64url').toString('hex').toUpperCase();

function isSigned({ head, signed, seal }: Assertion, key: KeyObject): boolean {
  const padding = paddings[head.alg ?? ''];
  return padding !== undefined && verify('sha256', Buffer.from(signed), { key, ...padding }, seal);
}

const paddings: Readonly<Record<string, object>> = {
  RS256: { padding: constants.RSA_PKCS1_PADDING },
  PS256: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
};

/** Ours, as it was called or as Microsoft's is. */
function isTokenEndpoint(audience: string, host: string): boolean {
  const [, origin = '', path = ''] = /^https:\/\/([^/]+)(\/.+)$/.exec(audience) ?? [];
  return (
    [host, 'login.microsoftonline.com'].includes(origin) && /^\/[^/]+\/(oauth2\/(v2\.0\/)?token|v2\.0)$/.test(path)
  );
}

/** The app registration trusts one managed identity, of its own tenant. */
function refuseIdentity(
  form: Readonly<Record<string, string>>,
  { body: { iss = '', sub = '', aud = '' } }: Assertion,
  { partner, now }: Judge,
): Refusal | undefined {
  if (iss !== issuerOf(partner.tenantId)) return refusals.federationUnknown(iss);
  if (aud !== audiences.tokenExchange) return refusals.federationAudience(aud);
  if (sub !== partner.managedIdentity.objectId) return refusals.federationSubject(sub);
  return readTokenAt(form['client_assertion'], now) ? undefined : refusals.assertionUnsigned('');
}
