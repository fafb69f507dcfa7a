import { createHash } from 'node:crypto';
import type { House } from '../core/house';
import type { Partner } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { Audience, EmulatorRequest, Route } from '../core/route';
import { refuseAssertion } from './clientAssertion';
import type { Entra } from './entra';
import { entraError, refusals } from './entraError';
import type { Refusal } from './entraError';
import { clientInfo, idClaims } from './person';
import { askedByResource, askedByScope } from './resource';
import type { Asked } from './resource';
import { tenantIdOf } from './tenants';
import { accessTokenSeconds, audiences, grantOf, issueAccessToken, issueIdToken, issueRefreshToken } from './tokens';
import type { Grant, ShownBy, TokenHolder } from './tokens';

type Form = Record<string, string>;
type Version = 'v1' | 'v2';

/** In full, and as Microsoft's own library says it. */
const byDevice: readonly string[] = ['urn:ietf:params:oauth:grant-type:device_code', 'device_code'];

const isByDevice = ({ grant_type: grant = '' }: Form): boolean => byDevice.includes(grant);

const grants: Record<string, 'refresh' | 'code' | 'none'> = {
  client_credentials: 'none',
  refresh_token: 'refresh',
  authorization_code: 'code',
  ...Object.fromEntries(byDevice.map((grant) => [grant, 'code' as const])),
};

const formOf = (body: unknown): Form => (typeof body === 'object' && body !== null ? (body as Form) : {});

/** A confidential client may send its id and secret in the form or as HTTP Basic. */
function withBasic(form: Form, authorization: string | undefined): Form {
  const basic = /^basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return form;
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
  return { client_id: id, client_secret: secret, ...form };
}

/** Who types a code into a page elsewhere may be a client that can keep no secret. */
function shownIn(form: Form): ShownBy {
  if (form['client_assertion']) return 'certificate';
  return form['client_secret'] || !isByDevice(form) ? 'secret' : 'nothing';
}

function refuseClient(form: Form, { partner, entra, host }: Counter, now: number): Refusal | undefined {
  const { client_id: clientId, client_secret: secret } = form;
  if (!clientId) return refusals.missing('client_id');
  if (clientId.toLowerCase() !== partner.clientId) return refusals.clientUnknown(clientId);
  const by = shownIn(form);
  if (by === 'nothing') return undefined;
  if (by === 'certificate') return refuseAssertion(form, { partner, entra, host, now });
  if (!secret) return refusals.secretMissing();
  return secret === partner.clientSecret ? undefined : refusals.secretWrong();
}

type Shown = { readonly refusal: Refusal } | { readonly grant?: Grant };

/** What the form has to show for itself: nothing where the app asks for itself alone. */
function grantIn(form: Form, now: number): Shown {
  const { grant_type: grant } = form;
  if (!grant) return { refusal: refusals.missing('grant_type') };
  const proof = grants[grant];
  if (proof === undefined) return { refusal: refusals.grantUnsupported(grant) };
  return proof === 'none' ? {} : proven(form, proof, now);
}

function proven(form: Form, proof: 'refresh' | 'code', now: number): Shown {
  const field = proof === 'refresh' ? 'refresh_token' : isByDevice(form) ? 'device_code' : 'code';
  const given = form[field];
  if (!given) return { refusal: refusals.missing(field) };
  const grant = grantOf(given, proof, now);
  if (grant === undefined) return { refusal: refusals.refreshTokenDead() };
  if (grant.clientId !== form['client_id']?.toLowerCase()) return { refusal: refusals.wrongClient() };
  return isVerified(grant, form) ? { grant } : { refusal: refusals.wrongVerifier() };
}

const isVerified = ({ challenge }: Grant, form: Form): boolean =>
  challenge === undefined ||
  challenge ===
    createHash('sha256')
      .update(form['code_verifier'] ?? '')
      .digest('base64url');

interface Asker {
  readonly version: Version;
  readonly form: Form;
  readonly holder: TokenHolder;
  readonly homeTenantId: string;
  readonly grant?: Grant;
  readonly hasFactor: boolean;
}

/** What comes beside the access token where it is a person's. */
function personal({ form, holder, homeTenantId, grant }: Asker, now: number): object {
  if (grant === undefined) return {};
  const { scope = '' } = form;
  return {
    scope: 'user_impersonation',
    refresh_token: issueRefreshToken(holder, now),
    ...(scope.includes('openid')
      ? { id_token: issueIdToken(idClaims(holder.clientId, homeTenantId, grant.nonce), now) }
      : {}),
    ...(form['client_info'] === '1' ? { client_info: clientInfo(homeTenantId) } : {}),
  };
}

function answer(asker: Asker, audience: Audience, now: number): EmulatorReply {
  const { version, holder } = asker;
  const appOnly = asker.grant === undefined;
  const seconds = (value: number): number | string => (version === 'v1' ? String(value) : value);
  const issuedAt = Math.floor(now / 1000);
  const common = {
    token_type: 'Bearer',
    expires_in: seconds(accessTokenSeconds),
    ext_expires_in: seconds(accessTokenSeconds),
    access_token: issueAccessToken(
      holder,
      { audience, appOnly, by: shownIn(asker.form), hasFactor: asker.hasFactor },
      now,
    ),
  };
  const dated = { expires_on: seconds(issuedAt + accessTokenSeconds), not_before: seconds(issuedAt - 300) };
  const body = {
    ...common,
    ...(version === 'v1' ? { ...dated, resource: audiences[audience] } : {}),
    ...personal(asker, now),
  };
  return { status: 200, headers: { 'cache-control': 'no-store', pragma: 'no-cache' }, body };
}

interface Counter {
  readonly partner: Partner;
  readonly entra: Entra;
  readonly tenantId: string;
  /** As it was called. */
  readonly host: string;
}

/** The client first, then what it shows, then whether an administrator has anything against it. */
function letIn(counter: Counter, form: Form, now: number): Shown {
  const unknown = refuseClient(form, counter, now);
  if (unknown !== undefined) return { refusal: unknown };
  const shown = grantIn(form, now);
  if ('refusal' in shown || shown.grant === undefined) return shown;
  const refusal = counter.entra.refusalOf(counter.tenantId, shown.grant.issuedAt);
  return refusal === undefined ? shown : { refusal };
}

/** A customer's tenant has no Partner Center of ours. */
function askedIn({ partner, tenantId }: Counter, version: Version, form: Form): Asked {
  const asked = version === 'v1' ? askedByResource(form) : askedByScope(form);
  const isElsewhere = 'audience' in asked && asked.audience === 'partnerCenter' && tenantId !== partner.tenantId;
  return isElsewhere ? { refusal: refusals.resourceUnknown(audiences.partnerCenter) } : asked;
}

function exchange(version: Version, request: EmulatorRequest, tenant: string, house: House, entra: Entra) {
  const now = Date.now();
  const form = withBasic(formOf(request.body), request.headers['authorization']);
  const refuse = (refusal: Refusal): EmulatorReply => entraError(refusal, request.headers['client-request-id'], now);
  const tenantId = tenantIdOf(tenant, house.world);
  if (tenantId === undefined) return refuse(refusals.tenantUnknown(tenant));
  const { partner } = house.world;
  const counter = { partner, entra, tenantId, host: request.headers['host'] ?? '' };
  const shown = letIn(counter, form, now);
  if ('refusal' in shown) return refuse(shown.refusal);
  const asked = askedIn(counter, version, form);
  if ('refusal' in asked) return refuse(asked.refusal);
  const holder = { tenantId, clientId: partner.clientId };
  const { hasFactor } = entra;
  return answer({ version, form, holder, homeTenantId: partner.tenantId, hasFactor, ...shown }, asked.audience, now);
}

export const tokenRoutesWith = (entra: Entra): readonly Route[] => [
  {
    method: 'POST',
    pattern: '/:tenant/oauth2/token',
    handle: (request, { tenant = '' }, house) => exchange('v1', request, tenant, house, entra),
  },
  {
    method: 'POST',
    pattern: '/:tenant/oauth2/v2.0/token',
    handle: (request, { tenant = '' }, house) => exchange('v2', request, tenant, house, entra),
  },
];
