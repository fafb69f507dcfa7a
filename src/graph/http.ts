import type { TokenCredential } from '@azure/identity';
import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { Doubt } from '../migration/doubt';
import { KnownError } from '../migration/errors';
import type { CustomerId } from '../migration/ids';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import { Governor } from '../platform/quota/governor';
import { LearnedLaw } from '../platform/quota/learnedLaw';
import type { Shares } from '../platform/quota/shares';
import type { Rank } from '../platform/quota/waitingLine';
import { retryAdvice } from '../platform/retry';
import { unwatched } from '../platform/watch';
import type { Watch } from '../platform/watch';
import type { GraphCall, GraphOutcome, Sending } from './call';
import { errorOf, unexpected } from './errors';
import { heardIn, itemsOf } from './heard';
import { BearerToken, OneTry } from './middleware';
import type { Fetch } from './middleware';
import { outcomeOf } from './outcome';
import { tokenFrom } from './token';

export interface GraphSettings {
  /** Without the version. */
  readonly baseUrl: string;
  /** Graph is asked in the customer's tenant, so each customer has a credential. */
  credentialFor(customer: CustomerId): TokenCredential;
  readonly scope: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Asked before each call that changes something; throws where nothing may be. */
  readonly mayChange: () => Promise<void>;
  readonly watch?: Watch;
  /** Of each quota, beside other processes. */
  readonly shares?: Shares;
  readonly fetch?: Fetch;
  /** By the machine's own time. */
  readonly tryTimeoutMs?: number;
}

export interface Graph {
  /** Sends a call that may be repeated, until it succeeds or is refused; answers with the body. */
  ask(customer: CustomerId, call: GraphCall): Promise<unknown>;
  /** Sends once, and once more only when the token was refused. Never throws for what Graph answers. */
  sendOnce(customer: CustomerId, call: GraphCall, sending?: Sending): Promise<GraphOutcome>;
  readonly clock: Clock;
  readonly log: Log;
}

const usualTimeoutMs = 100_000;

/** Reads and writes have quotas of their own, in each tenant; writes one more, of the app over all tenants. */
type Quota = 'reads' | 'writes' | 'writesOfApp';

/** So many batches are under way at once. */
const batchesAtOnce: Readonly<Record<Quota, number>> = { reads: 10, writes: 5, writesOfApp: 100 };
const batchSize = 20;
/**
 * Units that may be under way while nobody tells what is left. Of reads all of them, which is little of what Graph allows in
 * 10 s. Of the app's quota it is never told, and one customer alone must not be slowed down by that.
 */
const atRisk: Readonly<Partial<Record<Quota, number>>> = { reads: 200, writesOfApp: 250 };

const lawFor = (quota: Quota): LearnedLaw => new LearnedLaw(batchesAtOnce[quota] * batchSize, atRisk[quota]);

const ofTenant = (isChange: boolean, tenant: CustomerId) =>
  isChange ? ([{ key: 'writes', tenant }, { key: 'writesOfApp' }] as const) : ([{ key: 'reads', tenant }] as const);

export function createGraph(settings: GraphSettings): Graph {
  const sendOnce = sendingOf(settings);

  const ask = async (customer: CustomerId, call: GraphCall): Promise<unknown> => {
    const doubt = new Doubt();
    for (let tries = 1; ; tries += 1) {
      const outcome = await sendOnce(customer, call).catch((error: unknown) => doubt.rethrow(error));
      if (isSuccess(outcome)) return outcome.body;
      const delayMs = retryAdvice({ call: { repeatable: true }, outcome, tries });
      const { status, code: serviceCode, requestId: correlationId } = outcome;
      const facts = { operation: call.operation, customerId: customer, status, serviceCode, correlationId, tries };
      settings.log.warn(delayMs === undefined ? 'Graph did not do it.' : 'Graph is asked again.', facts);
      if (delayMs === undefined) return doubt.rethrow(errorOf(call, outcome));
      doubt.after(status);
      await settings.clock.sleep(delayMs);
    }
  };

  return { ask, sendOnce, clock: settings.clock, log: settings.log };
}

function sendingOf(settings: GraphSettings): Graph['sendOnce'] {
  const { watch = unwatched, clock } = settings;
  const governor = new Governor<Quota>(clock, lawFor, settings.shares);
  const costs = new Map<string, number>();

  return async (customer, call, { signal, until, begin } = {}) => {
    let begun: Promise<void> | undefined;
    const isChange = changesSomething(call);
    const { operation } = call;
    const reckoned = isChange ? 1 : (costs.get(operation) ?? 1);
    const units = reckoned * itemsOf(call);
    const tryOnce = (freshToken: boolean) => {
      const passage = { rank: rankOf(call), whose: customer, units, signal, until: until?.getTime() };
      const send = async (): Promise<GraphOutcome> => {
        // After the wait for the quota, in which much may change.
        if (isChange) await settings.mayChange();
        await (begun ??= begin?.());
        return watch.call({ service: 'graph', operation }, () => oneTry(settings, customer, call, freshToken));
      };
      return governor.pass(ofTenant(isChange, customer), passage, send, (quota, outcome) => {
        const by = quota === 'writesOfApp' ? 'app' : 'tenant';
        const { itemCost, ...heard } = heardIn(call, outcome, clock.now(), reckoned, by);
        if (itemCost !== undefined) costs.set(operation, itemCost);
        return heard;
      });
    };
    const outcome = await tryOnce(false);
    return outcome.status === 401 ? tryOnce(true) : outcome;
  };
}

/** Lists of everybody are of surveys. */
const rankOf = ({ operation }: GraphCall): Rank =>
  operation.endsWith('.list') || operation === 'users.holders' ? 'survey' : 'purchase';

/** A batch of reads is sent by POST, too, and so is a question about groups. */
function changesSomething({ method, path, body }: GraphCall): boolean {
  if (method === 'GET' || path.endsWith('/checkMemberGroups')) return false;
  const { requests } = (body ?? {}) as { readonly requests?: readonly { readonly method: string }[] };
  return path !== '/$batch' || requests?.every((request) => request.method === 'GET') !== true;
}

export const isSuccess = ({ status }: GraphOutcome): boolean => status !== undefined && status >= 200 && status < 300;

async function oneTry(
  settings: GraphSettings,
  customer: CustomerId,
  call: GraphCall,
  freshToken: boolean,
): Promise<GraphOutcome> {
  const address = addressOf(settings.baseUrl, call);
  const token = await tokenFrom(settings.credentialFor(customer), settings.scope, freshToken);
  const client = Client.initWithMiddleware({
    baseUrl: settings.baseUrl,
    defaultVersion: 'v1.0',
    customHosts: new Set([new URL(settings.baseUrl).hostname]),
    middleware: [new BearerToken(token), new OneTry(settings.fetch ?? fetch, settings.tryTimeoutMs ?? usualTimeoutMs)],
  });
  try {
    const request = client.api(address).responseType(ResponseType.RAW);
    const response = (await sendWith(request, call)) as Response;
    return await outcomeOf(response, settings.clock.now());
  } catch (error) {
    if (error instanceof KnownError) throw error;
    return {};
  }
}

type ClientRequest = ReturnType<Client['api']>;

function sendWith(request: ClientRequest, { method, body }: GraphCall): Promise<unknown> {
  if (method === 'GET') return request.get() as Promise<unknown>;
  return (method === 'POST' ? request.post(body) : request.patch(body)) as Promise<unknown>;
}

/** A link to a next page is followed on Graph's own host only: elsewhere the token has no business. */
function addressOf(baseUrl: string, call: GraphCall): string {
  if (!/^https?:/.test(call.path)) return call.path;
  if (new URL(call.path).origin !== new URL(baseUrl).origin) throw unexpected(call);
  return call.path;
}
