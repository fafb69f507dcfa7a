import type { EmulatorReply } from '../core/reply';
import { ArmedFaults } from './armedFaults';
import type { FaultRule } from './faultRule';

export interface FaultCall {
  readonly method: string;
  /** Path with query, decoded. */
  readonly address: string;
  readonly customerIds: readonly string[];
}

/** Faults for calls of the emulated services. */
export class Faults extends ArmedFaults<FaultRule, FaultCall> {
  protected fitting({ method, path, customer }: FaultRule): (call: FaultCall) => boolean {
    const pattern = new RegExp(path ?? '', 'i');
    return (call) =>
      (method === undefined || method.toUpperCase() === call.method) &&
      pattern.test(call.address) &&
      (customer === undefined || call.customerIds.includes(customer.toLowerCase()));
  }
}

/** The answer a fault gives instead of the real one, if it gives one. */
export function faultReply(rule: FaultRule, address: string): EmulatorReply | undefined {
  if (rule.html502 === true) return { status: 502, headers: { 'Content-Type': 'text/html' }, body: gatewayPage };
  if (rule.status === undefined) return undefined;
  const retry = rule.retryAfter === undefined ? {} : { 'Retry-After': String(rule.retryAfter) };
  const body = rule.body ?? usualBody(rule, address);
  return { status: rule.status, headers: { ...retry, ...rule.headers }, ...(body === undefined ? {} : { body }) };
}

const gatewayPage = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

function usualBody(rule: FaultRule, address: string): unknown {
  if (rule.status !== 429) return undefined;
  if (address.startsWith('/v1.0')) {
    return { error: { code: 'TooManyRequests', message: 'Too many requests.', innerError: {} } };
  }
  return { statusCode: 429, message: `Rate limit is exceeded. Try again in ${rule.retryAfter ?? 57} seconds.` };
}
