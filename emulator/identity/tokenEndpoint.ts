import type { Partner, World } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { EmulatorRequest, Route } from '../core/route';
import { entraError, refusals } from './entraError';
import type { Refusal } from './entraError';
import { askedByResource, askedByScope } from './resource';
import type { Asked, Audience } from './resource';
import { tenantIdOf } from './tenants';
import { accessTokenSeconds, audiences, holderOf, issueAccessToken, issueRefreshToken } from './tokens';
import type { TokenHolder } from './tokens';

type Form = Record<string, string>;
type Version = 'v1' | 'v2';

const grants: Record<string, 'refresh' | 'code' | 'none'> = {
  client_credentials: 'none',
  refresh_token: 'refresh',
  authorization_code: 'code',
};

const formOf = (body: unknown): Form => (typeof body === 'object' && body !== null ? (body as Form) : {});

/** A confidential client may send its id and secret in the form or as HTTP Basic. */
function withBasic(form: Form, authorization: string | undefined): Form {
  const basic = /^basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return form;
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':').map(decodeURIComponent);
  return { client_id: id, client_secret: secret, ...form };
}

function refuseClient(form: Form, partner: Partner): Refusal | undefined {
  const { client_id: clientId, client_secret: secret } = form;
  if (!clientId) return refusals.missing('client_id');
  if (clientId.toLowerCase() !== partner.clientId) return refusals.clientUnknown(clientId);
  if (!secret) return refusals.secretMissing();
  return secret === partner.clientSecret ? undefined : refusals.secretWrong();
}

function refuseGrant(form: Form, now: number): Refusal | undefined {
  const { grant_type: grant } = form;
  if (!grant) return refusals.missing('grant_type');
  const proof = grants[grant];
  if (proof === undefined) return refusals.grantUnsupported(grant);
  return proof === 'none' ? undefined : refuseProof(form, proof, now);
}

function refuseProof(form: Form, proof: 'refresh' | 'code', now: number): Refusal | undefined {
  const field = proof === 'refresh' ? 'refresh_token' : 'code';
  const given = form[field];
  if (!given) return refusals.missing(field);
  const holder = holderOf(given, proof, now);
  if (holder === undefined) return refusals.refreshTokenDead();
  return holder.clientId === form['client_id']?.toLowerCase() ? undefined : refusals.wrongClient();
}

function answer(version: Version, form: Form, holder: TokenHolder, audience: Audience, now: number): EmulatorReply {
  const appOnly = form['grant_type'] === 'client_credentials';
  const seconds = (value: number): number | string => (version === 'v1' ? String(value) : value);
  const issuedAt = Math.floor(now / 1000);
  const common = {
    token_type: 'Bearer',
    expires_in: seconds(accessTokenSeconds),
    ext_expires_in: seconds(accessTokenSeconds),
    access_token: issueAccessToken(holder, { audience, appOnly }, now),
  };
  const dated = { expires_on: seconds(issuedAt + accessTokenSeconds), not_before: seconds(issuedAt - 300) };
  const delegated = appOnly ? {} : { scope: 'user_impersonation', refresh_token: issueRefreshToken(holder, now) };
  const body = { ...common, ...(version === 'v1' ? { ...dated, resource: audiences[audience] } : {}), ...delegated };
  return { status: 200, headers: { 'cache-control': 'no-store', pragma: 'no-cache' }, body };
}

function exchange(version: Version, request: EmulatorRequest, tenant: string, world: World): EmulatorReply {
  const now = Date.now();
  const form = withBasic(formOf(request.body), request.headers['authorization']);
  const refuse = (refusal: Refusal): EmulatorReply => entraError(refusal, request.headers['client-request-id'], now);
  const tenantId = tenantIdOf(tenant, world);
  if (tenantId === undefined) return refuse(refusals.tenantUnknown(tenant));
  const refused = refuseClient(form, world.partner) ?? refuseGrant(form, now);
  if (refused !== undefined) return refuse(refused);
  const asked: Asked = version === 'v1' ? askedByResource(form) : askedByScope(form);
  if ('refusal' in asked) return refuse(asked.refusal);
  // A customer's tenant has no Partner Center of ours.
  if (asked.audience === 'partnerCenter' && tenantId !== world.partner.tenantId) {
    return refuse(refusals.resourceUnknown(audiences.partnerCenter));
  }
  return answer(version, form, { tenantId, clientId: world.partner.clientId }, asked.audience, now);
}

export const tokenRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/:tenant/oauth2/token',
    handle: (request, { tenant = '' }, house) => exchange('v1', request, tenant, house.world),
  },
  {
    method: 'POST',
    pattern: '/:tenant/oauth2/v2.0/token',
    handle: (request, { tenant = '' }, house) => exchange('v2', request, tenant, house.world),
  },
];
