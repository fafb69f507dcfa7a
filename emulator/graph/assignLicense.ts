import type { User } from '../core/model';
import type { EmulatorReply } from '../core/reply';
import type { TenantCall } from './graphRoute';
import { licencesAfter } from './licenceChange';
import type { LicenceChange } from './licenceChange';
import { badRequest } from './problem';
import { userView } from './userView';

/** All or nothing: what is added and what is removed are judged and done together. */
export function assignLicense(call: TenantCall, user: User): EmulatorReply {
  const { customer, house, meta } = call;
  const change = readChange(call.request.body);
  const at = house.clock.now();
  const licences = licencesAfter(change, user, customer, {
    now: at,
    skuFacts: (skuId) => house.catalogue.skuFacts(skuId),
  });
  const event = { type: 'licencesSet', at, customerId: customer.id, userId: user.id, licences } as const;
  house.commit(event, { ...meta, kind: 'licences' });
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity', ...userView(customer, user) },
  };
}

function readChange(body: unknown): LicenceChange {
  const { addLicenses, removeLicenses } = (body ?? {}) as Record<string, unknown>;
  const missing = Object.entries({ addLicenses, removeLicenses }).find(([, value]) => !Array.isArray(value))?.[0];
  if (missing !== undefined) {
    throw badRequest(
      `One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: ${missing}.`,
    );
  }
  return { add: (addLicenses as unknown[]).map(readAdded), remove: (removeLicenses as unknown[]).map(guidOf) };
}

function readAdded(item: unknown): LicenceChange['add'][number] {
  const { skuId, disabledPlans } = (item ?? {}) as Record<string, unknown>;
  return { skuId: guidOf(skuId), disabledPlans: Array.isArray(disabledPlans) ? disabledPlans.map(guidOf) : [] };
}

function guidOf(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value))
    return value.toLowerCase();
  throw badRequest(`Cannot convert the value '${String(value)}' to the expected type 'Edm.Guid'.`);
}
