/** What the service takes off the price of one plan for a time. Instants are epoch milliseconds. */
export interface Promotion {
  /** `product:sku:availability` of the promotion itself. */
  readonly id: string;
  readonly name: string;
  readonly productId: string;
  readonly skuId: string;
  readonly segment: string;
  /** ISO-2; absent = everywhere. */
  readonly country?: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly terms: readonly PromotionTerm[];
  /** A share of the list price: 0.15 is 15 % off. */
  readonly discount: number;
  /** Needs not be asked for: a cart that is eligible has it by itself. */
  readonly isAutoApplicable: boolean;
  readonly minSeats?: number;
  readonly maxSeats?: number;
  /** Only for who never had the plan. */
  readonly firstPurchaseOnly?: true;
  /** How often one customer may have it. */
  readonly mostRedemptions?: number;
  /** `product:sku` that the customer has to have already. */
  readonly ownsFirst?: string;
}

interface PromotionTerm {
  readonly duration: string;
  readonly billingCycle: string;
}

export const isOn = ({ startsAt, endsAt }: Promotion, now: number): boolean => startsAt <= now && now < endsAt;

export const isIn = (promotion: Promotion, country: string): boolean =>
  promotion.country === undefined || promotion.country === country;

/** Of that country and plan. */
export function isFor(promotion: Promotion, country: string, catalogItemId: string): boolean {
  const [productId = '', skuId = ''] = catalogItemId.toUpperCase().split(':');
  return isIn(promotion, country) && promotion.productId === productId && promotion.skuId === skuId;
}
