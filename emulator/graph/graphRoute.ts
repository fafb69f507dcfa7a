import { randomUUID } from 'node:crypto';
import type { CommitMeta } from '../core/commitMeta';
import type { House } from '../core/house';
import type { Customer } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { AccessToken, EmulatorRequest, Route } from '../core/route';
import { GraphProblem, problemReply } from './problem';
import type { RequestIds } from './problem';
import { takeQuota } from './quota';

/** What a handler of one customer's tenant is given. */
export interface TenantCall {
  readonly request: EmulatorRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly house: House;
  readonly customer: Customer;
  readonly meta: Pick<CommitMeta, 'customerId' | 'method' | 'path' | 'requestId'>;
}

export interface GraphRouteFacts {
  readonly method: string;
  /** Below `/v1.0`. */
  readonly pattern: string;
  /** Resource units of a call without `$select` or `$top`. */
  readonly cost?: number;
  handle(call: TenantCall): EmulatorReply;
}

/** A route of the customer tenant that the token was issued for. */
export function graphRoute(facts: GraphRouteFacts): Route {
  const answer = (request: EmulatorRequest, params: Record<string, string>, house: House): EmulatorReply => {
    const ids = idsOf(request);
    const meta = { method: request.method, path: request.path, requestId: ids.clientRequestId };
    try {
      const customer = tenantOf(request, house);
      const headers = takeQuota(request, facts.cost ?? 1, customer, house);
      const reply = facts.handle({ request, params, house, customer, meta: { ...meta, customerId: customer.id } });
      return withIds({ ...reply, headers: { ...headers, ...reply.headers } }, ids);
    } catch (error) {
      if (error instanceof GraphProblem) return withIds(problemReply(error, ids, house.clock.now()), ids);
      throw error;
    }
  };
  return { method: facts.method, pattern: `/v1.0${facts.pattern}`, handle: answer };
}

export function idsOf(request: EmulatorRequest): RequestIds {
  const requestId = randomUUID();
  return { requestId, clientRequestId: request.headers['client-request-id'] ?? requestId };
}

export const withIds = (reply: EmulatorReply, ids: RequestIds): EmulatorReply => ({
  ...reply,
  headers: { ...reply.headers, 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId },
});

const badToken = (message: string): GraphProblem => new GraphProblem(401, 'InvalidAuthenticationToken', message);

/** @throws GraphProblem when the token is missing or not one for Graph */
export function graphTokenOf(request: EmulatorRequest): AccessToken {
  if (request.headers['authorization'] === undefined) throw badToken('Access token is empty.');
  if (request.token === undefined) throw badToken('Lifetime validation failed, or the access token is malformed.');
  if (request.token.audience !== 'graph') throw badToken('Access token validation failure. Invalid audience.');
  return request.token;
}

function tenantOf(request: EmulatorRequest, house: House): Customer {
  const customer = house.world.customers.get(graphTokenOf(request).tenantId);
  if (customer) return customer;
  throw new GraphProblem(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}
