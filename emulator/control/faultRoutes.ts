import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { parseFaultRule } from './faultRule';
import type { FaultRule } from './faultRule';
import type { Faults } from './faults';
import { badRequest } from './fields';

export function faultRoutes(faults: Faults): Route[] {
  const pattern = '/_emulator/faults';
  return [
    { method: 'GET', pattern, handle: () => ({ status: 200, body: { items: faults.list() } }) },
    { method: 'POST', pattern, handle: (request) => arm(faults, request.body) },
    {
      method: 'DELETE',
      pattern,
      handle: () => {
        faults.clear();
        return { status: 204 };
      },
    },
  ];
}

/** One rule or a list of them; a list with one bad rule arms none. */
function arm(faults: Faults, body: unknown): EmulatorReply {
  const parsed = (Array.isArray(body) ? body : [body]).map(parseFaultRule);
  const problem = parsed.find((rule) => typeof rule === 'string');
  if (problem !== undefined) return badRequest(problem);
  const ids = (parsed as FaultRule[]).map((rule) => faults.arm(rule));
  return { status: 201, body: { ids } };
}
