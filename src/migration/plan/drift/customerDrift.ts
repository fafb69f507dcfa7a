import { freeSeats } from '../../offers/offeredSeats';
import type { SeatsTaken } from '../../offers/offeredSeats';
import { seatsToRebuy } from '../../offers/rebuy';
import type { Holder, RebuySeats, TenantSku } from '../../offers/survey';
import type { SubscriptionFacts } from '../../packs/subscriptionFacts';
import { foundIn, wholeOf } from '../../reading';
import type { Reading } from '../../reading';
import { partsOf } from '../basket';
import type { MigrationPlan } from '../plan';
import { arrivedSince } from '../stayingMarks';
import { retiredDrifts } from './retiredDrift';
import type { RetiredDrift } from './retiredDrift';

/** The first thing in which the customer's side is no longer what was confirmed. */
export interface CustomerDrift {
  readonly field: RetiredDrift['field'] | 'country' | 'people' | 'arrived' | 'free' | 'needed';
  /**
   * For `people` the names of some who no longer hold the retired licence, for `arrived` of those who have got it since, where
   * they are few; and in `is` how many they are.
   */
  readonly was: string | number;
  readonly is: string | number;
}

/** What is read just before the first thing is done. */
export interface CustomerNow extends SeatsTaken {
  /** ISO 3166 alpha-2, by which Partner Center prices; absent where nothing is bought. */
  readonly country: string | undefined;
  readonly retired: SubscriptionFacts | Pick<SubscriptionFacts, 'status' | 'quantity'>;
  /** Of the retired licence. */
  readonly holders: Reading<Pick<Holder, 'id' | 'name'>>;
  /** Who of the plan is none of them. */
  readonly gone: readonly { readonly name: string }[];
  /** Who of them is not of the plan. */
  readonly others: readonly Pick<Holder, 'id' | 'name'>[];
  readonly skus: Reading<TenantSku>;
  /** Where people keep the licence. */
  readonly rebuy: RebuySeats | undefined;
}

const namesTold = 3;

export const namesOf = (people: readonly { readonly name: string }[]): string =>
  people
    .slice(0, namesTold)
    .map(({ name }) => name)
    .join(', ');

function peopleDrift({ gone, holders }: Pick<CustomerNow, 'gone' | 'holders'>): CustomerDrift | undefined {
  if (gone.length === 0) return undefined;
  wholeOf(holders);
  return { field: 'people', was: namesOf(gone), is: gone.length };
}

/** By their names, unless they are many. */
export const arrivedDrift = (arrived: readonly { readonly name: string }[]) =>
  ({ field: 'arrived', was: arrived.length > namesTold ? '' : namesOf(arrived), is: arrived.length }) as const;

/** Whoever was left out on purpose was known. That nobody has come takes a complete reading. */
function moreHolders(
  plan: MigrationPlan,
  { others, holders }: Pick<CustomerNow, 'others' | 'holders'>,
): CustomerDrift | undefined {
  const arrived = arrivedSince(plan, others);
  if (arrived === undefined) return undefined;
  if (arrived.length > 0) return arrivedDrift(arrived);
  wholeOf(holders);
  return undefined;
}

/** Of a basket the plan of which fewer are free. */
function freeDrift(
  plan: MigrationPlan,
  { skus, ...taken }: Pick<CustomerNow, 'skus' | keyof SeatsTaken>,
): CustomerDrift | undefined {
  for (const { skuId, freeSeatsUsed: was } of partsOf(plan).filter(({ freeSeatsUsed }) => freeSeatsUsed > 0)) {
    const sku = foundIn(skus, (each) => each.skuId === skuId);
    const is = freeSeats(sku, taken);
    if (is < was) return { field: 'free', was, is };
  }
  return undefined;
}

/** Somebody has bought the same meanwhile, or fewer people have it. More of them are told by name. */
function needDrift({ rebuy: before }: MigrationPlan, now: RebuySeats | undefined): CustomerDrift | undefined {
  if (before === undefined || now === undefined) return undefined;
  const [was, is] = [seatsToRebuy(before), seatsToRebuy(now)];
  return is < was ? { field: 'needed', was, is } : undefined;
}

/**
 * Undefined while customer, people and free seats still bear the plan; to be asked before the first purchase or move.
 * Whoever of those who were to keep the retired licence has lost it is no drift: nothing was to happen to them.
 *
 * @throws KnownError `incomplete` when somebody or something is missing in what could not be read in full
 */
export function customerDrift(
  plan: MigrationPlan,
  { country, retired, holders, gone, others, rebuy, ...seats }: CustomerNow,
): CustomerDrift | undefined {
  return (
    countryDrift(plan, country) ??
    retiredDrifts(plan, retired)[0] ??
    peopleDrift({ gone, holders }) ??
    moreHolders(plan, { others, holders }) ??
    freeDrift(plan, seats) ??
    needDrift(plan, rebuy)
  );
}

const countryDrift = ({ customer }: MigrationPlan, is: string | undefined): CustomerDrift | undefined =>
  is === undefined || is === customer.country ? undefined : { field: 'country', was: customer.country, is };
