import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { capabilityStatus, skusOf } from '../core/seats';
import type { SkuUnits } from '../core/seats';
import { directoryIdOf } from './directorySubscriptions';
import { graphRoute } from './graphRoute';
import type { TenantCall } from './graphRoute';
import { selected } from './odata/select';
import { notFound } from './problem';

const type = 'microsoft.graph.subscribedSku';

function skuView({ customer, house }: TenantCall, units: SkuUnits): Record<string, unknown> {
  const facts = house.catalogue.skuFacts(units.skuId);
  const provisioningStatus = units.active + units.warning > 0 ? 'Success' : 'Disabled';
  return {
    accountId: customer.id,
    accountName: customer.domain.split('.')[0],
    appliesTo: 'User',
    capabilityStatus: capabilityStatus(units),
    consumedUnits: units.consumed,
    id: `${customer.id}_${units.skuId}`,
    prepaidUnits: { enabled: units.active, suspended: units.suspended, warning: units.warning, lockedOut: 0 },
    servicePlans: (facts?.servicePlans ?? []).map(({ id, name }) => ({
      servicePlanId: id,
      servicePlanName: name,
      provisioningStatus,
      appliesTo: 'User',
    })),
    skuId: units.skuId,
    skuPartNumber: facts?.partNumber ?? '',
    subscriptionIds: [...customer.subscriptions.values()]
      .filter((subscription) => subscription.skuId === units.skuId)
      .map(directoryIdOf),
  };
}

function listSkus(call: TenantCall): EmulatorReply {
  const value = skusOf(call.customer, call.house.clock.now()).map((units) => {
    const view = skuView(call, units);
    return selected(view, call.request.query, Object.keys(view), type);
  });
  return {
    status: 200,
    body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus', value },
  };
}

function getSku(call: TenantCall): EmulatorReply {
  const id = call.params['id']?.toLowerCase() ?? '';
  const units = skusOf(call.customer, call.house.clock.now()).find(
    (each) => id === `${call.customer.id}_${each.skuId}`,
  );
  if (units === undefined) throw notFound(id);
  const view = skuView(call, units);
  return { status: 200, body: selected(view, call.request.query, Object.keys(view), type) };
}

export const subscribedSkuRoutes: readonly Route[] = [
  graphRoute({ method: 'GET', pattern: '/subscribedSkus', cost: 3, handle: listSkus }),
  graphRoute({ method: 'GET', pattern: '/subscribedSkus/:id', cost: 3, handle: getSku }),
];
