import { control } from '../core/livingHouse';
import type { LivingHouse } from '../core/livingHouse';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { badRequest, fieldsOf } from './fields';

export function clockRoutes(house: LivingHouse): Route[] {
  const show = (): EmulatorReply => ({ status: 200, body: { now: house.clock.now(), scale: house.clock.scale } });
  return [
    { method: 'GET', pattern: '/_emulator/clock', handle: show },
    {
      method: 'POST',
      pattern: '/_emulator/clock',
      handle: (request) => setClock(house, request.body) ?? show(),
    },
  ];
}

/** Forward only: whoever read the clock before must never see an earlier time. */
function setClock(house: LivingHouse, body: unknown): EmulatorReply | undefined {
  const fields = fieldsOf(body, { now: 'instant', advanceMs: 'number', scale: 'number' });
  if (typeof fields === 'string') return badRequest(fields);
  const { now: wanted, advanceMs = 0, scale = house.clock.scale } = fields;
  const present = house.clock.now();
  const next = (wanted ?? present) + advanceMs;
  if (next < present)
    return badRequest(`The clock only goes forward: it stands at ${new Date(present).toISOString()}.`);
  if (scale < 0) return badRequest('"scale" is 0 or more.');
  house.commit({ type: 'clockSet', at: present, now: next, scale }, control('clock'));
  return undefined;
}
