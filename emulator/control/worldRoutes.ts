import { randomBytes } from 'node:crypto';
import { control } from '../core/livingHouse';
import type { LivingHouse } from '../core/livingHouse';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { productOf } from '../partnerCenter/catalogue/catalogueItems';
import type { Faults } from './faults';
import { badRequest, fieldsOf } from './fields';

export function worldRoutes(house: LivingHouse, faults: Faults): Route[] {
  return [
    { method: 'POST', pattern: '/_emulator/reset', handle: (request) => reset(house, faults, request.body) },
    {
      method: 'POST',
      pattern: '/_emulator/availabilities/rotate',
      handle: (request) => rotate(house, request.body),
    },
    {
      method: 'POST',
      pattern: '/_emulator/attestations',
      handle: (request) => attest(house, request.body),
    },
  ];
}

function reset(house: LivingHouse, faults: Faults, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, {
    customers: 'number',
    users: 'number',
    seed: 'number',
    scale: 'number',
    now: 'instant',
  });
  if (typeof fields === 'string') return badRequest(fields);
  const { scale = house.clock.scale, ...seed } = fields;
  house.reset({ now: house.clock.now(), ...seed }, scale);
  faults.clear();
  return {
    status: 200,
    body: { now: house.clock.now(), scale: house.clock.scale, customers: house.world.customers.size },
  };
}

/** Availability ids are re-issued by the real catalogue whenever it pleases; this is such a moment. */
function rotate(house: LivingHouse, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { productId: 'text', skuId: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const { productId = '', skuId = '' } = fields;
  const rotated = house.catalogue.products.filter(
    (product) => product.productId === productId.toUpperCase() && product.skuId === skuId.toUpperCase(),
  );
  if (rotated.length === 0) return badRequest(`The catalogue has no ${productId}:${skuId}.`);
  const items = rotated.map(({ availabilityId: from }) => {
    const to = `CFQ7TTC0${randomBytes(2).toString('hex').toUpperCase()}`;
    house.commit({ type: 'availabilityRotated', at: house.clock.now(), from, to }, control('availability'));
    return { from, to };
  });
  return { status: 200, body: { items } };
}

/** Has a plan sold only to whoever accepts a condition with the purchase, or only told of one that is not enforced. */
function attest(house: LivingHouse, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { productId: 'text', skuId: 'text', type: 'text', enforced: 'text' });
  if (typeof fields === 'string') return badRequest(fields);
  const item = `${fields.productId ?? ''}:${fields.skuId ?? ''}`.toUpperCase();
  if (!productOf(house.catalogue, item)) return badRequest(`The catalogue has no ${item}.`);
  const attestation = { type: fields.type ?? 'Windows365', isEnforced: fields.enforced !== 'no' };
  house.commit({ type: 'attestationSet', at: house.clock.now(), item, attestation }, control('attestation'));
  return { status: 200, body: { item, ...attestation } };
}
