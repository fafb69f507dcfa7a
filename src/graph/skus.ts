import { skuId } from '../migration/ids';
import type { TenantSku } from '../migration/offers/survey';
import type { SubscribedSku } from './schemas';

export const tenantSku = (sku: SubscribedSku): TenantSku => ({
  skuId: skuId(sku.skuId),
  partNumber: sku.skuPartNumber ?? '',
  enabled: sku.prepaidUnits?.enabled ?? 0,
  consumed: sku.consumedUnits,
  capabilityStatus: sku.capabilityStatus ?? 'Unknown',
  servicePlans: (sku.servicePlans ?? []).map(({ servicePlanId, servicePlanName }) => ({
    id: servicePlanId,
    name: servicePlanName ?? servicePlanId,
  })),
});
