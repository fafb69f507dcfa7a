import { skuId } from '../migration/ids';
import type { TenantPlan, TenantSku } from '../migration/offers/survey';
import type { SubscribedSku } from './schemas';

type Plan = NonNullable<SubscribedSku['servicePlans']>[number];

export const tenantSku = (sku: SubscribedSku): TenantSku => ({
  skuId: skuId(sku.skuId),
  partNumber: sku.skuPartNumber ?? '',
  enabled: sku.prepaidUnits?.enabled ?? 0,
  consumed: sku.consumedUnits,
  capabilityStatus: sku.capabilityStatus ?? 'Unknown',
  servicePlans: (sku.servicePlans ?? []).map(planOf),
});

function planOf({ servicePlanId, servicePlanName, appliesTo, provisioningStatus }: Plan): TenantPlan {
  return {
    id: servicePlanId,
    name: servicePlanName ?? servicePlanId,
    ...(appliesTo?.toLowerCase() === 'company' ? { isOfTenant: true } : {}),
    ...(provisioningStatus === undefined || provisioningStatus.toLowerCase() === 'success' ? {} : { isPending: true }),
  };
}
