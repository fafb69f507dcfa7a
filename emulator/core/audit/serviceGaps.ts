import type { Catalogue } from '../catalogue';
import { skuIdsOf } from '../licences';
import type { Customer, User } from '../model';
import type { Due } from './missing';

const service: ReadonlySet<string> = new Set(['service']);
const none: ReadonlySet<string> = new Set();

function served(customer: Customer, user: User, enabled: ReadonlySet<string>): ReadonlySet<string> {
  for (const skuId of skuIdsOf(customer, user)) if (enabled.has(skuId)) return service;
  return none;
}

/** A retired or a replacement SKU with seats behind it, whichever. */
export const anyService = ({ retiredSkuIds, replacementSkuIds }: Catalogue): Due => ({
  skuIds: ({ subscriptions }) =>
    [...subscriptions.values()]
      .map(({ skuId }) => skuId)
      .filter((skuId) => retiredSkuIds.has(skuId) || replacementSkuIds.has(skuId)),
  atReset: served,
  now: served,
});
