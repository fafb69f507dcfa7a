import type { LivingHouse } from '../core/livingHouse';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import type { QuotaMode } from '../core/settings';
import { badRequest, fieldsOf } from './fields';

/** What is set here is forgotten with the process. */
export function quotaRoutes(house: LivingHouse): Route[] {
  const pattern = '/_emulator/quota';
  const show = (): EmulatorReply => ({ status: 200, body: shown(house) });
  return [
    { method: 'GET', pattern, handle: show },
    { method: 'POST', pattern, handle: (request) => setQuota(house, request.body) ?? show() },
  ];
}

function shown({ limiter }: LivingHouse): Record<string, unknown> {
  const { mode, limits, startedAt } = limiter;
  return { mode, ...limits, startedAt: new Date(startedAt).toISOString(), counts: limiter.counts() };
}

const modes: readonly QuotaMode[] = ['off', 'window', 'bucket'];

/** Whatever was counted is forgotten; windows go on as they have been since the start. */
function setQuota({ limiter }: LivingHouse, body: unknown): EmulatorReply | undefined {
  const fields = fieldsOf(body, { mode: 'text', graphWrites: 'number', graphWritesOfApp: 'number' });
  if (typeof fields === 'string') return badRequest(fields);
  const { mode: wanted = limiter.mode, ...limits } = fields;
  const mode = modes.find((one) => one === wanted);
  if (mode === undefined) return badRequest('"mode" is off, window or bucket.');
  if (Object.values(limits).some((limit) => !(limit >= 1))) return badRequest('A limit is 1 or more.');
  limiter.mode = mode;
  limiter.limits = { ...limiter.limits, ...limits };
  limiter.clear();
  return undefined;
}
