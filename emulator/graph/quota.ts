import type { House } from '../core/house';
import type { Customer } from '../core/model';
import type { QuotaRule } from '../core/quota';
import type { EmulatorRequest } from '../core/route';
import { GraphProblem } from './problem';

const tenSeconds = 10_000;
const appWritesMs = 150_000;
const fiveMinutes = 300_000;
const writesOfTheTenant: QuotaRule = { limit: 18_000, perMs: fiveMinutes };

/** The documented range of the header ends here. */
const mostUsed = 1.8;

type Scope = 'Tenant_Application' | 'Tenant' | 'Application';

type Counted = readonly [key: string, rule: QuotaRule, cost: number, scope: Scope];

/** Resource units by the size of the tenant. */
function readsOf(customer: Customer): QuotaRule {
  const people = customer.users.size;
  if (people < 50) return { limit: 3500, perMs: tenSeconds };
  return { limit: people > 500 ? 8000 : 5000, perMs: tenSeconds };
}

/** A narrower question is cheaper; nothing is free. */
function unitsOf(request: EmulatorRequest, cost: number): number {
  const top = Number(request.query.get('$top') ?? 100);
  return Math.max(1, cost - (request.query.has('$select') ? 1 : 0) - (top < 20 ? 1 : 0));
}

/** @throws GraphProblem 429 with `Retry-After` @returns the headers that tell how near the limit is */
export function takeQuota(
  request: EmulatorRequest,
  cost: number,
  customer: Customer,
  house: House,
): Record<string, string> {
  const units = unitsOf(request, cost);
  const readUnits: Counted = [`graph/units/${customer.id}`, readsOf(customer), units, 'Tenant_Application'];
  const rules = request.method === 'GET' ? [readUnits] : [readUnits, ...writesOf(request, customer, house)];
  let used = 0;
  for (const [key, rule, spent, scope] of rules) {
    const verdict = house.limiter.take(key, rule, house.clock.now(), spent);
    if (!verdict.allowed) throw throttled(verdict.retryAfterSeconds, scopeOf(scope, request, customer));
    used = Math.max(used, verdict.used);
  }
  return {
    'x-ms-resource-unit': String(units),
    ...(used >= 0.8 ? { 'x-ms-throttle-limit-percentage': Math.min(used, mostUsed).toFixed(2) } : {}),
  };
}

/** One write counts for the app in this tenant, for all apps in it, and for the app everywhere. */
function writesOf({ token }: EmulatorRequest, { id }: Customer, { limiter }: House): readonly Counted[] {
  const { graphWrites, graphWritesOfApp } = limiter.limits;
  return [
    [`graph/writes/${id}`, { limit: graphWrites, perMs: appWritesMs }, 1, 'Tenant_Application'],
    [`graph/tenantWrites/${id}`, writesOfTheTenant, 1, 'Tenant'],
    [`graph/appWrites/${token?.clientId ?? ''}`, { limit: graphWritesOfApp, perMs: fiveMinutes }, 1, 'Application'],
  ];
}

const scopeOf = (scope: Scope, { token, method }: EmulatorRequest, { id }: Customer): string =>
  [
    scope,
    method === 'GET' ? 'Read' : 'ReadWrite',
    token?.clientId ?? '',
    ...(scope === 'Application' ? [] : [id]),
  ].join('/');

function throttled(retryAfterSeconds: number, scope: string): GraphProblem {
  return new GraphProblem(429, 'TooManyRequests', 'Too many requests.', {
    'Retry-After': String(retryAfterSeconds),
    'x-ms-throttle-scope': scope,
    'x-ms-throttle-information': 'CPULimitExceeded',
  });
}
