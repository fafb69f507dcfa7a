import { randomUUID } from 'node:crypto';
import type { CommitMeta, WriteKind } from '../core/commitMeta';
import type { WorldEvent } from '../core/events';
import type { House } from '../core/house';
import type { QuotaRule } from '../core/quota';
import type { EmulatorReply } from '../core/reply';
import type { AccessToken, EmulatorRequest, Route } from '../core/route';
import { answerHeaders } from './answerHeaders';
import { Refusal, refuse, throttled } from './refusal';
import { customerOf } from './visit';
import type { CustomerVisit, Visit } from './visit';

interface DoorOptions {
  /** Counts against the published quota of the Customer, Subscription and Order resources. */
  readonly metered?: boolean;
  /** A quota of its own, by its name. */
  readonly quota?: { readonly of: string; readonly rule: QuotaRule };
  /** What the journal calls a change made here; writes only. */
  readonly kind?: WriteKind;
  /** Wants a person behind the token. */
  readonly personal?: true;
}

function isImpersonal(token: AccessToken, { settings }: House, { personal }: DoorOptions): boolean {
  return personal === true && settings.tokens === 'strict' && token.appOnly;
}

const impersonal = refuse(403, 900329, 'The endpoint does not take the token of an application alone.');

const publishedQuota: QuotaRule = { limit: 500, perMs: 60_000 };

const quotasOf = ({ metered, quota }: DoorOptions): readonly (readonly [string, QuotaRule])[] => [
  ...(metered === true ? ([['partnerCenter', publishedQuota]] as const) : []),
  ...(quota === undefined ? [] : ([[quota.of, quota.rule]] as const)),
];

export function partnerRoute(
  method: string,
  pattern: string,
  handle: (visit: Visit) => EmulatorReply,
  options: DoorOptions = {},
): Route {
  return {
    method,
    pattern: `/v1${pattern}`,
    handle: (request, params, house) => {
      const requestId = request.headers['ms-requestid'] ?? randomUUID();
      const reply = admitted(request, params, house, handle, options);
      return {
        ...reply,
        headers: { ...answerHeaders(request, requestId), ...factorHeader(request), ...reply.headers },
      };
    },
  };
}

/** Only who asks is told, and only of a person. */
const factorHeader = ({ headers, token }: EmulatorRequest): Record<string, string> =>
  headers['validatemfa']?.toLowerCase() === 'true' && token?.appOnly === false
    ? { isMfaCompliant: String(token.hasFactor) }
    : {};

/** `pattern` goes on after the customer's id. */
export function customerRoute(
  method: string,
  pattern: string,
  handle: (visit: CustomerVisit) => EmulatorReply,
  options: DoorOptions = {},
): Route {
  const enter = (visit: Visit): EmulatorReply => handle({ ...visit, customer: customerOf(visit) });
  return partnerRoute(method, `/customers/:customerId${pattern}`, enter, options);
}

function admitted(
  request: EmulatorRequest,
  params: Record<string, string>,
  house: House,
  handle: (visit: Visit) => EmulatorReply,
  options: DoorOptions,
): EmulatorReply {
  if (request.token?.audience !== 'partnerCenter') return unauthorized(house);
  if (isImpersonal(request.token, house, options)) return impersonal.reply;
  const now = house.clock.now();
  for (const [of, rule] of quotasOf(options)) {
    const verdict = house.limiter.take(`${of} ${request.token.tenantId}`, rule, now);
    if (!verdict.allowed) return throttled(verdict.retryAfterSeconds);
  }
  const meta = metaOf(request, params, options.kind ?? 'subscription');
  const write = (event: WorldEvent): void => house.commit(event, meta);
  const visit: Visit = { request, params, house, now, write };
  return options.kind ? once(visit, meta, handle) : attempt(visit, handle);
}

/** A write that was answered under this request id before is answered again, not done again. */
function once(visit: Visit, meta: CommitMeta, handle: (visit: Visit) => EmulatorReply): EmulatorReply {
  if (meta.requestId === null) return attempt(visit, handle);
  const key = `${meta.method} ${meta.path.toLowerCase()} ${meta.requestId}`;
  const known = visit.house.recall(key);
  if (known) {
    const event: WorldEvent = { type: 'replayed', at: visit.now, customerId: meta.customerId ?? '' };
    visit.house.commit(event, { ...meta, replay: true });
    return known;
  }
  const reply = attempt(visit, handle);
  if (reply.status < 300) visit.house.remember(key, reply);
  return reply;
}

function attempt(visit: Visit, handle: (visit: Visit) => EmulatorReply): EmulatorReply {
  try {
    return handle(visit);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    throw error;
  }
}

function metaOf(request: EmulatorRequest, params: Record<string, string>, kind: WriteKind): CommitMeta {
  return {
    customerId: params['customerId']?.toLowerCase() ?? null,
    method: request.method,
    path: request.path,
    requestId: request.headers['ms-requestid']?.toLowerCase() ?? null,
    kind,
  };
}

function unauthorized(house: House): EmulatorReply {
  return {
    status: 401,
    headers: { 'WWW-Authenticate': `OAuth realm=urn:cpsvc:cpid:${house.world.partner.tenantId}` },
    body: { code: 800001, description: 'No partner token is in the request.', data: [], source: 'PartnerFD' },
  };
}
