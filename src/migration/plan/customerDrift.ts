import { endOfTerm } from '../endOfTerm/endOfTerm';
import { isScheduledAnew } from '../endOfTerm/scheduled';
import type { SkuId } from '../ids';
import { freeSeats } from '../offers/offers';
import { seatsToRebuy } from '../offers/rebuy';
import type { Holder, RebuySeats, TenantSku } from '../offers/survey';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import { foundIn, wholeOf } from '../reading';
import type { Reading } from '../reading';
import type { MigrationPlan } from './plan';

/** The first thing in which the customer's side is no longer what was confirmed. */
export interface CustomerDrift {
  readonly field: 'retired' | 'quantity' | 'scheduled' | 'people' | 'free' | 'needed';
  /**
   * For `people` the names of some who no longer hold the retired licence, and in `is` how many they are; for `scheduled`
   * what becomes of it at the end of its term.
   */
  readonly was: string | number;
  readonly is: string | number;
}

/** What is read just before the first thing is done. */
export interface CustomerNow {
  readonly retired: SubscriptionFacts | Pick<SubscriptionFacts, 'status' | 'quantity'>;
  /** Of the retired licence. */
  readonly holders: Reading<Pick<Holder, 'id'>>;
  readonly skus: Reading<TenantSku>;
  /** Seats that migrations begun earlier will fill. */
  readonly claimed: ReadonlyMap<SkuId, number>;
  /** Where people keep the licence. */
  readonly rebuy: RebuySeats | undefined;
}

const namesTold = 3;

function peopleDrift({ people }: MigrationPlan, holders: CustomerNow['holders']): CustomerDrift | undefined {
  const held = new Set(holders.items.map(({ id }) => id));
  const gone = people.filter(({ id }) => !held.has(id));
  if (gone.length === 0) return undefined;
  wholeOf(holders);
  const names = gone.slice(0, namesTold).map(({ name }) => name);
  return { field: 'people', was: names.join(', '), is: gone.length };
}

function freeDrift(
  { freeSeatsUsed: was, replacement }: MigrationPlan,
  { skus, claimed }: Pick<CustomerNow, 'skus' | 'claimed'>,
): CustomerDrift | undefined {
  if (was === 0) return undefined;
  const sku = foundIn(skus, ({ skuId }) => skuId === replacement.skuId);
  const is = freeSeats(sku, claimed.get(replacement.skuId));
  return is < was ? { field: 'free', was, is } : undefined;
}

/** Somebody has bought the same meanwhile, or fewer people have it. More of them are no drift: they keep it open. */
function needDrift({ rebuy: before }: MigrationPlan, now: RebuySeats | undefined): CustomerDrift | undefined {
  if (before === undefined || now === undefined) return undefined;
  const [was, is] = [seatsToRebuy(before), seatsToRebuy(now)];
  return is < was ? { field: 'needed', was, is } : undefined;
}

/**
 * Undefined while customer, people and free seats still bear the plan; to be asked before the first purchase or move.
 * People who got the retired licence meanwhile are no drift: nothing happens to them, and they keep it open.
 *
 * @throws KnownError `incomplete` when somebody or something is missing in what could not be read in full
 */
export function customerDrift(
  plan: MigrationPlan,
  { retired, holders, rebuy, ...seats }: CustomerNow,
): CustomerDrift | undefined {
  const { quantity } = plan.retired;
  if (retired.status !== 'active') return { field: 'retired', was: 'active', is: retired.status };
  if (retired.quantity !== quantity) return { field: 'quantity', was: quantity, is: retired.quantity };
  return scheduleDrift(plan, retired) ?? peopleDrift(plan, holders) ?? freeDrift(plan, seats) ?? needDrift(plan, rebuy);
}

/** What is left as it is calls nothing off. */
function scheduleDrift(plan: MigrationPlan, now: CustomerNow['retired']): CustomerDrift | undefined {
  if (plan.close === 'leave' || !('commerce' in now) || !isScheduledAnew(plan.retired, now)) return undefined;
  return { field: 'scheduled', was: plan.retired.endOfTerm ?? '', is: endOfTerm(now) };
}
