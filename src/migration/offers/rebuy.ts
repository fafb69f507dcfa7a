import { endOfTerm } from '../endOfTerm/endOfTerm';
import type { RebuySeats, RetiredSubscription, Survey, TenantSku } from './survey';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { isMarked } from '../plan/isMarked';
import type { MigrationPlan } from '../plan/plan';
import { wayHas, wayOf } from '../plan/ways';
import type { Reading } from '../reading';

export const seatsElsewhere = ({ siblings }: Pick<RetiredSubscription, 'siblings'>): number =>
  siblings
    .filter(({ status, ends }) => status === 'active' && ends !== true)
    .reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0);

/** By whichever tells more: the tenant’s own sum, or its list of people, some of whom may not have been readable. */
export const seatsInUse = (
  sku: Pick<TenantSku, 'consumed'> | undefined,
  people: Pick<Reading<unknown>, 'items' | 'unread'>,
): number => Math.max(sku?.consumed ?? 0, people.items.length + people.unread.length);

export function rebuySeats(
  { retired, skus, holders, unreadHolders = [] }: Omit<Survey, 'offers'>,
  claimed: number,
): RebuySeats & { readonly retired: number } {
  const sku = skus.find(({ skuId }) => skuId === retired.skuId);
  return {
    inUse: seatsInUse(sku, { items: holders, unread: unreadHolders }) + claimed,
    elsewhere: seatsElsewhere(retired),
    retired: retired.quantity,
  };
}

/** As many as are in use and have no seat elsewhere. */
export const seatsToRebuy = ({ inUse, elsewhere }: RebuySeats): number => Math.max(0, inUse - elsewhere);

/**
 * Whether a subscription gives seats on which the closing of another may count. Where nobody is moved they are needed for
 * good, so what is set to end gives none, unless it is what this migration has bought.
 */
export function countsFor(plan: Pick<MigrationPlan, 'way' | 'purchase'>): (facts: SubscriptionFacts) => boolean {
  const { purchase } = plan;
  if (wayHas(wayOf(plan), 'people')) return () => true;
  return (facts) =>
    endOfTerm(facts) !== 'ends' || (purchase !== undefined && isMarked(facts.friendlyName, purchase.mark));
}

/** What the tenant itself would have left, once the retired seats are gone. */
export const enabledWithout = ({ enabled }: Pick<TenantSku, 'enabled'>, retiredSeats: number): number =>
  Math.max(0, enabled - retiredSeats);
