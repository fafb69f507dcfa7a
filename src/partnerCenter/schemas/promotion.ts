import { z } from 'zod';
import { count, flag, instant, listOf, text, word, wordsOr } from './tolerant';

const Term = z.object({ duration: z.string().min(1).toUpperCase(), billingCycle: z.string().min(1).toLowerCase() });

/** The table of the page calls the kind `type`, its samples `policyType`. */
const PricingPolicy = z.object({ policyType: word, type: word, value: count });

const RequiredProduct = z.object({
  productId: z.string().min(1),
  skuId: z.string().min(1),
  term: Term,
  pricingPolicies: listOf(PricingPolicy),
});

export const ProductPromotion = z.object({
  id: z.string().min(1),
  name: wordsOr(''),
  endDate: instant,
  requiredProducts: listOf(RequiredProduct),
});

const EligibilityError = z.object({
  type: word,
  minimumRequiredSeats: count,
  maximumRequiredSeats: count,
  eligibleTerms: listOf(Term),
});

const Eligibility = z.object({ promotionId: text, isEligible: flag, errors: listOf(EligibilityError) });

const EligibilitiesOfItem = z.object({ eligibilities: listOf(Eligibility) });

export const PromotionEligibilities = z.object({ items: listOf(EligibilitiesOfItem) });

export type ProductPromotion = z.output<typeof ProductPromotion>;
export type Eligibility = z.output<typeof Eligibility>;
export type EligibilityError = z.output<typeof EligibilityError>;
