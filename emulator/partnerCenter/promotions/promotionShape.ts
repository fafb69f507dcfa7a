import type { Promotion } from '../../core/promotions/promotion';

/** Whole seconds with an offset, as the pages of promotions have them. */
const offsetInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+00:00`;

export function promotionBody(promotion: Promotion): Record<string, unknown> {
  const { id, name, startsAt, endsAt, isAutoApplicable, productId, skuId, terms, discount } = promotion;
  return {
    ...{ id, name, description: name, startDate: offsetInstant(startsAt), endDate: offsetInstant(endsAt) },
    properties: { isAutoApplicable },
    requiredProducts: terms.map((term) => ({
      ...{ productId, skuId, term },
      pricingPolicies: [{ policyType: 'PercentDiscount', value: String(discount) }],
    })),
  };
}

/** Of one promotion its conditions are told as well. */
export function withConstraints(promotion: Promotion): Record<string, unknown> {
  const { minSeats, maxSeats, mostRedemptions, firstPurchaseOnly, ownsFirst } = promotion;
  const seats = { ...(minSeats === undefined ? {} : { minSeats }), ...(maxSeats === undefined ? {} : { maxSeats }) };
  const constraints = {
    ...constraint('seatConstraints', seats, 'SubscriptionQuantity', minSeats ?? maxSeats),
    ...constraint(
      'assetOwnershipLimits',
      { minAssets: 0, maxAssets: mostRedemptions },
      'LifetimeRedemptionCount',
      mostRedemptions,
    ),
    ...constraint('eligibilityConstraints', { isApplicable: true }, 'FirstPurchase', firstPurchaseOnly),
    ...(ownsFirst === undefined ? {} : { productOwnershipConstraints: [[{ bigId: ownsFirst.replace(':', '/') }]] }),
  };
  return {
    ...promotionBody(promotion),
    ...(Object.keys(constraints).length > 0 ? { promotionConstraints: constraints } : {}),
  };
}

const constraint = (name: string, values: Record<string, unknown>, type: string, given: unknown) =>
  given === undefined ? {} : { [name]: [{ ...values, type }] };
