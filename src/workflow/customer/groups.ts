import type { CustomerId, GroupId, SkuId } from '../../migration/ids';
import type { Holder } from '../../migration/offers/survey';
import type { CustomerReads } from '../deps';

/** The names of the groups through which `holders` hold the SKU. */
export async function readGroups(
  { licences }: Pick<CustomerReads, 'licences'>,
  customer: CustomerId,
  sku: SkuId,
  holders: readonly Holder[],
): Promise<readonly { readonly id: GroupId; readonly name: string }[]> {
  const ids = holders.flatMap((holder) =>
    holder.licences.flatMap(({ skuId, groupIds }) => (skuId === sku ? groupIds : [])),
  );
  return ids.length > 0 ? licences.groupNames(customer, [...new Set(ids)]) : [];
}
