import { currentStatus } from '../lifecycle';
import type { Customer, World } from '../model';
import { productKeyOf, soldAs } from '../soldAs';
import { isFor, isOn } from './promotion';
import { promotionsIn, promotionWith } from './promotionsIn';
import type { Promotion } from './promotion';

/** What somebody would buy. */
export interface Wanted {
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly termDuration: string;
  readonly billingCycle: string;
}

/** As the service words it. */
export interface EligibilityError {
  readonly type: string;
  readonly description: string;
  readonly [detail: string]: unknown;
}

/** Who asks, and when. */
export interface Asking {
  readonly world: World;
  readonly customer: Customer;
  readonly now: number;
}

type Condition = (promotion: Promotion, wanted: Wanted, asking: Asking) => EligibilityError | undefined;

const owns = ({ customer, now }: Asking, key: string, alsoOver: boolean): boolean =>
  [...customer.subscriptions.values()].some(
    (each) => productKeyOf(soldAs(each)) === key && (alsoOver || currentStatus(each, now) === 'active'),
  );

function seatCount({ minSeats, maxSeats }: Promotion, { quantity }: Wanted): EligibilityError | undefined {
  if (quantity >= (minSeats ?? 0) && quantity <= (maxSeats ?? Infinity)) return undefined;
  return {
    ...(minSeats === undefined ? {} : { minimumRequiredSeats: minSeats }),
    ...(maxSeats === undefined ? {} : { maximumRequiredSeats: maxSeats }),
    type: 'SeatCount',
    description: 'The provided quantity does not satisfy the minimum or maximum seat requirements for the promotion.',
  };
}

function term({ terms }: Promotion, { termDuration, billingCycle }: Wanted): EligibilityError | undefined {
  const fits = terms.some(
    (each) =>
      each.duration === termDuration.toUpperCase() && each.billingCycle.toLowerCase() === billingCycle.toLowerCase(),
  );
  if (fits) return undefined;
  return { eligibleTerms: terms, type: 'Term', description: 'The provided term is not applicable for the promotion.' };
}

function purchasedBefore({ firstPurchaseOnly }: Promotion, { catalogItemId }: Wanted, asking: Asking) {
  if (firstPurchaseOnly !== true || !owns(asking, productKeyOf(catalogItemId), true)) return undefined;
  return {
    type: 'OfferPurchasedPreviously',
    description: 'This offer has been purchased previously for this customer.',
  };
}

function redemptions({ id, mostRedemptions }: Promotion, _wanted: Wanted, { customer }: Asking) {
  if (mostRedemptions === undefined) return undefined;
  const lines = [...customer.orders.values()].flatMap((order) => order.lines);
  const left = mostRedemptions - lines.filter(({ promotionId }) => promotionId === id).length;
  if (left > 0) return undefined;
  return {
    maxPromotionRedemptionCount: mostRedemptions,
    remainingPromotionRedemptionCount: 0,
    type: 'RedemptionLimit',
    description: 'The redemption limit for this promotion has been met.',
  };
}

function prerequisite({ ownsFirst }: Promotion, _wanted: Wanted, asking: Asking): EligibilityError | undefined {
  if (ownsFirst === undefined || owns(asking, ownsFirst, false)) return undefined;
  return {
    type: 'PrerequisiteProductOwnership',
    description: 'The customer does not meet the prerequisite product ownership requirements for this promotion.',
  };
}

const invalid: Condition = (promotion, { catalogItemId }, { customer, now }) =>
  isOn(promotion, now) && isFor(promotion, customer.country, catalogItemId)
    ? undefined
    : { type: 'InvalidPromotion', description: 'The provided promotion is invalid.' };

const conditions: readonly Condition[] = [seatCount, term, purchasedBefore, redemptions, prerequisite];

/** Everything that speaks against it; none is a promotion that counts. */
export function errorsOf(promotion: Promotion, wanted: Wanted, asking: Asking): readonly EligibilityError[] {
  const no = invalid(promotion, wanted, asking);
  if (no !== undefined) return [no];
  return conditions.flatMap((condition) => condition(promotion, wanted, asking) ?? []);
}

/**
 * What a line is priced with: the one that was asked for, else the best of those that come by themselves. One that does not
 * count leaves the list price, without a word.
 */
export function promotionOn(wanted: Wanted, asked: string | undefined, asking: Asking): Promotion | undefined {
  const { world } = asking;
  const counts = (each: Promotion): boolean => errorsOf(each, wanted, asking).length === 0;
  const wished = asked === undefined ? undefined : promotionWith(world, asked);
  if (wished && counts(wished)) return wished;
  return promotionsIn(world)
    .filter((each) => each.isAutoApplicable && counts(each))
    .sort((one, other) => other.discount - one.discount)[0];
}
