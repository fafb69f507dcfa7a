import type { House } from '../../core/house';
import { licencesOf } from '../../core/licences';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { capabilityStatus, skusOf } from '../../core/seats';
import type { SkuUnits } from '../../core/seats';
import { customerRoute } from '../door';
import { collection } from '../links';
import type { CustomerVisit } from '../visit';
import { updateLicences } from './licenceUpdates';
import { userOf } from './users';

export const licenceRoutes: Route[] = [
  customerRoute('GET', '/subscribedskus', listSkus, { personal: true }),
  customerRoute('GET', '/users/:userId/licenses', listLicences, { personal: true }),
  customerRoute('POST', '/users/:userId/licenseupdates', (visit) => updateLicences(visit, userOf(visit)), {
    kind: 'licences',
    personal: true,
  }),
];

/** Everything here is of the Entra-managed group; asked for another one alone, there is nothing. */
function isAskedFor({ request }: CustomerVisit): boolean {
  const groups = request.query.getAll('licenseGroupIds').map((group) => group.toLowerCase());
  return groups.length === 0 || groups.includes('group1');
}

function listSkus(visit: CustomerVisit): EmulatorReply {
  const { customer, house, now } = visit;
  const skus = isAskedFor(visit) ? skusOf(customer, now) : [];
  return { status: 200, body: collection(skus.map((units) => skuBody(house, units))) };
}

function skuBody(house: House, units: SkuUnits): Record<string, unknown> {
  const total = units.active + units.warning;
  return {
    availableUnits: total - units.consumed,
    activeUnits: units.active,
    consumedUnits: units.consumed,
    suspendedUnits: units.suspended,
    totalUnits: total,
    warningUnits: units.warning,
    productSku: { ...productSku(house, units.skuId), targetType: 'User' },
    servicePlans: servicePlans(house, units.skuId, [], 'Enabled'),
    capabilityStatus: capabilityStatus(units),
    attributes: { objectType: 'SubscribedSku' },
  };
}

function productSku(house: House, skuId: string): Record<string, unknown> {
  const facts = house.catalogue.skuFacts(skuId);
  return { id: skuId, name: facts?.name ?? '', skuPartNumber: facts?.partNumber ?? '', licenseGroupId: 'group1' };
}

function servicePlans(house: House, skuId: string, without: readonly string[], capability: string): unknown[] {
  const plans = house.catalogue.skuFacts(skuId)?.servicePlans ?? [];
  return plans
    .filter((plan) => !without.includes(plan.id))
    .map(({ id, name }) => ({
      displayName: name,
      serviceName: name,
      id,
      capabilityStatus: capability,
      targetType: 'User',
    }));
}

/** Whether a licence is direct or comes through a group can't be told from here. */
function listLicences(visit: CustomerVisit): EmulatorReply {
  const { customer, house } = visit;
  const held = new Map(licencesOf(customer, userOf(visit)).map((licence) => [licence.skuId, licence]));
  const items = [...(isAskedFor(visit) ? held.values() : [])].map(({ skuId, disabledPlans }) => ({
    servicePlans: servicePlans(house, skuId, disabledPlans, 'Assigned'),
    productSku: productSku(house, skuId),
    attributes: { objectType: 'License' },
  }));
  return { status: 200, body: collection(items), bom: true };
}
