import type { Trouble } from '../core/http/dispatch';
import type { EmulatorRequest } from '../core/route';
import { faultReply } from './faults';
import type { Faults } from './faults';
import type { FaultRule } from './faultRule';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

export function troubleFor(faults: Faults, request: EmulatorRequest): Trouble | undefined {
  const query = request.query.toString();
  const address = query === '' ? request.path : `${request.path}?${decodeURIComponent(query.replace(/\+/g, ' '))}`;
  const rule = faults.strike({ method: request.method, address, customerIds: customersOf(request) });
  return rule && asTrouble(rule, request.path);
}

/** Any id in the path, and the tenant the token is for: Graph's paths name no customer. */
function customersOf({ path, token }: EmulatorRequest): string[] {
  const ids = (path.match(guid) ?? []).map((id) => id.toLowerCase());
  return token ? [...ids, token.tenantId] : ids;
}

function asTrouble(rule: FaultRule, path: string): Trouble {
  return {
    delayMs: rule.delayMs ?? 0,
    drop: rule.dropBefore === true ? 'before' : rule.dropAfter === true ? 'after' : null,
    reply: faultReply(rule, path) ?? null,
    afterEffect: rule.afterEffect === true,
    checkout: rule.checkout ?? {},
  };
}
