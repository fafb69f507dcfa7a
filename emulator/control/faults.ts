import type { EmulatorReply } from '../core/route';
import type { FaultRule } from './faultRule';

export interface FaultCall {
  readonly method: string;
  /** Path with query, decoded. */
  readonly address: string;
  readonly customerIds: readonly string[];
}

interface ArmedFault {
  readonly id: number;
  readonly rule: FaultRule;
  readonly path: RegExp | null;
  seen: number;
  left: number;
}

/** Faults that wait for their call. The first one that fits a call is the only one it meets. */
export class Faults {
  private armed: ArmedFault[] = [];
  private lastId = 0;
  private dice = 1;

  arm(rule: FaultRule): number {
    this.lastId += 1;
    const left = rule.times ?? (rule.nth === undefined ? Infinity : 1);
    const path = rule.path === undefined ? null : new RegExp(rule.path, 'i');
    this.armed.push({ id: this.lastId, rule, path, seen: 0, left });
    return this.lastId;
  }

  clear(): void {
    this.armed = [];
    this.dice = 1;
  }

  list(): readonly { id: number; rule: FaultRule; seen: number }[] {
    return this.armed.map(({ id, rule, seen }) => ({ id, rule, seen }));
  }

  strike(call: FaultCall): FaultRule | undefined {
    for (const fault of this.armed) {
      if (fault.left <= 0 || !fits(fault, call)) continue;
      fault.seen += 1;
      if (!this.isDue(fault)) continue;
      fault.left -= 1;
      return fault.rule;
    }
    return undefined;
  }

  private isDue({ rule, seen }: ArmedFault): boolean {
    if (rule.nth !== undefined) return seen >= rule.nth;
    return rule.probability === undefined || this.throwDice() < rule.probability;
  }

  /** Fixed seed, so that a run of calls meets the same faults again. */
  private throwDice(): number {
    this.dice = (this.dice * 48_271) % 2_147_483_647;
    return this.dice / 2_147_483_647;
  }
}

function fits({ rule, path }: ArmedFault, call: FaultCall): boolean {
  if (rule.method !== undefined && rule.method.toUpperCase() !== call.method) return false;
  if (path && !path.test(call.address)) return false;
  return rule.customer === undefined || call.customerIds.includes(rule.customer.toLowerCase());
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
