import { skuIdsOf } from './licences';
import { seatState } from './lifecycle';
import type { Customer } from './model';

/** What `subscribedSkus` counts for one SKU, summed over the customer's subscriptions. */
export interface SkuUnits {
  readonly skuId: string;
  readonly active: number;
  readonly warning: number;
  readonly suspended: number;
  /** Users who hold the SKU directly or through a group. */
  readonly consumed: number;
}

/** Counting the holders of a large customer anew on each write would be slow, so writes keep the count current. */
const holders = new WeakMap<Customer, Map<string, number>>();

export function recount(customer: Customer, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const counts = countsOf(customer);
  for (const skuId of before) if (!after.has(skuId)) counts.set(skuId, (counts.get(skuId) ?? 1) - 1);
  for (const skuId of after) if (!before.has(skuId)) counts.set(skuId, (counts.get(skuId) ?? 0) + 1);
}

export function unitsOf(customer: Customer, skuId: string, now: number): SkuUnits {
  const units = { active: 0, warning: 0, suspended: 0 };
  for (const subscription of customer.subscriptions.values()) {
    if (subscription.skuId !== skuId) continue;
    const state = seatState(subscription, now);
    if (state !== 'none') units[state] += subscription.quantity;
  }
  return { skuId, ...units, consumed: countsOf(customer).get(skuId) ?? 0 };
}

/** Every SKU the tenant knows: with seats of any kind, or with holders left over. */
export function skusOf(customer: Customer, now: number): SkuUnits[] {
  const skuIds = new Set([...customer.subscriptions.values()].map((subscription) => subscription.skuId));
  for (const skuId of countsOf(customer).keys()) skuIds.add(skuId);
  return [...skuIds]
    .map((skuId) => unitsOf(customer, skuId, now))
    .filter((units) => units.skuId !== '' && units.active + units.warning + units.suspended + units.consumed > 0);
}

export function freeSeats(units: SkuUnits): number {
  return units.active + units.warning - units.consumed;
}

export function isEnabled(units: SkuUnits): boolean {
  return units.active + units.warning > 0;
}

export function capabilityStatus(units: SkuUnits): string {
  if (units.active > 0) return 'Enabled';
  if (units.warning > 0) return 'Warning';
  return units.suspended > 0 ? 'Suspended' : 'Deleted';
}

function countsOf(customer: Customer): Map<string, number> {
  const known = holders.get(customer);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const user of customer.users.values()) {
    for (const skuId of skuIdsOf(customer, user)) counts.set(skuId, (counts.get(skuId) ?? 0) + 1);
  }
  holders.set(customer, counts);
  return counts;
}
