import { readOutcome } from '../core/orderStatus';
import type { CheckoutTrouble } from '../core/route';
import type { When } from './armedFaults';
import { problemWithExpression, problemWithFault } from './faultFields';

/** What `POST /_emulator/faults` takes. */
export interface FaultRule extends When {
  readonly method?: string;
  /** Regular expression, tried on path and query. */
  readonly path?: string;
  /** Customer tenant id. */
  readonly customer?: string;
  readonly delayMs?: number;
  /** The connection is cut and nothing happens. */
  readonly dropBefore?: boolean;
  /** Everything happens, then the connection is cut. */
  readonly dropAfter?: boolean;
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number;
  /** A gateway's HTML page with status 502. */
  readonly html502?: boolean;
  /** Everything happens, then `status` or `html502` is the answer all the same. */
  readonly afterEffect?: boolean;
  /** What becomes of a checkout that takes effect. */
  readonly checkout?: CheckoutTrouble;
}

const kinds = {
  method: 'string',
  path: 'string',
  customer: 'string',
  nth: 'number',
  probability: 'number',
  times: 'number',
  delayMs: 'number',
  dropBefore: 'boolean',
  dropAfter: 'boolean',
  status: 'number',
  body: 'any',
  headers: 'object',
  retryAfter: 'number',
  html502: 'boolean',
  afterEffect: 'boolean',
  checkout: 'object',
} as const satisfies Record<keyof FaultRule, string>;

/** The rule, or one sentence naming what is wrong with it. */
export function parseFaultRule(input: unknown): FaultRule | string {
  return problemWithFault(input, kinds) ?? problemWith(input as FaultRule) ?? (input as FaultRule);
}

const acts = ['dropBefore', 'dropAfter', 'html502', 'status', 'delayMs', 'checkout'] as const;

function problemWith(rule: FaultRule): string | undefined {
  const { path, status = 200, checkout = {} } = rule;
  if (status < 200 || status > 599) return '"status" is 200 to 599.';
  const wrong = problemWithCheckout(checkout);
  if (wrong !== undefined) return wrong;
  const does = acts.some((act) => rule[act] !== undefined && rule[act] !== false);
  return does ? problemWithExpression(path) : `A fault does something: ${acts.join(', ')}.`;
}

function problemWithCheckout({ unnamed, status, fulfilled, ...others }: CheckoutTrouble): string | undefined {
  const strange = Object.keys(others).length > 0 || !['undefined', 'boolean'].includes(typeof unnamed);
  if (strange) return '"checkout" of a fault is {"unnamed": true}, {"status": …, "fulfilled": …} or both.';
  if (status === undefined && fulfilled === undefined) return undefined;
  const outcome = readOutcome(status, fulfilled);
  return typeof outcome === 'string' ? outcome : undefined;
}
