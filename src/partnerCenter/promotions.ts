import type { MissedWhy, PromotionDetails, PromotionVerdict } from '../migration/offers/promotions/promotion';
import type { Promotions } from '../migration/ports';
import type { Clock } from '../platform/clock';
import { defined } from '../platform/defined';
import type { Call, Send } from './http/call';
import { checked, notTold, read, unless } from './http/read';
import { ProductPromotion, PromotionEligibilities } from './schemas/promotion';
import type { Eligibility, EligibilityError } from './schemas/promotion';

export const createPromotions = (send: Send, clock: Clock): Promotions => ({
  verdicts: async (customer, { catalogItemId, quantity, termDuration, billingCycle }, promotionId) => {
    const item = { id: 0, catalogItemId, quantity, termDuration, billingCycle, ...defined({ promotionId }) };
    const call: Call = {
      operation: 'promotions.verdicts',
      method: 'POST',
      path: `/v1/customers/${customer}/promotionEligibilities`,
      body: { items: [item] },
      // It only asks.
      nature: 'repeatable',
      isDraft: true,
    };
    const answer = await unless(notTold, send(call));
    if (answer === undefined) return undefined;
    const { items } = checked(PromotionEligibilities, call, answer);
    return items.flatMap(({ eligibilities }) =>
      eligibilities.flatMap((each) => verdictOf(each, quantity, promotionId)),
    );
  },

  get: async (promotionId, country) => {
    const path = `/v1/productpromotions/${encodeURIComponent(promotionId)}`;
    const question = { operation: 'promotions.get', path, query: { country } } as const;
    const promotion = await unless(notTold, read(send, ProductPromotion, question));
    return promotion && detailsOf(promotion, clock.now());
  },
});

/** That there is none comes as one without an id; where one promotion was asked about, it says so of that one. */
function verdictOf(
  { promotionId: named, isEligible, errors }: Eligibility,
  quantity: number,
  asked: string | undefined,
): readonly PromotionVerdict[] {
  const promotionId = named ?? asked;
  if (promotionId === undefined) return [];
  const why = isEligible === true ? undefined : whyOf(errors, quantity);
  return [{ promotionId, isEligible: isEligible === true, ...defined({ why }) }];
}

/** Where there are several reasons, a choice that meets one of them would not do. */
function whyOf(errors: readonly EligibilityError[], quantity: number): MissedWhy | undefined {
  const [error, ...others] = errors;
  if (error === undefined || others.length > 0) return undefined;
  if (error.type === 'seatcount') return seatsAsked(error, quantity);
  const terms = error.eligibleTerms.map(({ duration, billingCycle }) => ({ termDuration: duration, billingCycle }));
  return error.type === 'term' && terms.length > 0 ? { kind: 'term', terms } : undefined;
}

/** The limit that the purchase does not keep; none where only so many seats are left of the promotion. */
function seatsAsked(error: EligibilityError, quantity: number): MissedWhy | undefined {
  const { minimumRequiredSeats: least, maximumRequiredSeats: most } = error;
  if (least !== undefined && quantity < least) return { kind: 'seats', limit: 'least', seats: least };
  return most !== undefined && quantity > most ? { kind: 'seats', limit: 'most', seats: most } : undefined;
}

/** An end further away than this is how "none" is told. One that is past says nothing of a promotion that still counts. */
const plausibleMs = 10 * 366 * 86_400_000;

function detailsOf({ id, name, endDate, requiredProducts }: ProductPromotion, now: Date): PromotionDetails {
  const leftMs = endDate === undefined ? 0 : Date.parse(endDate) - now.getTime();
  const endsAt = leftMs > 0 && leftMs < plausibleMs ? endDate : undefined;
  return {
    ...{ id, name, ...defined({ endsAt }) },
    offs: requiredProducts.map(({ productId, skuId, term, pricingPolicies }) => ({
      item: `${productId}:${skuId}`.toLowerCase(),
      termDuration: term.duration,
      billingCycle: term.billingCycle,
      ...defined({
        share: pricingPolicies.find(({ policyType, type }) => (policyType ?? type) === 'percentdiscount')?.value,
      }),
    })),
  };
}
