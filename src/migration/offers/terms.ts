import type { BillingCycle, TermDuration } from '../term';
import type { Money } from './money';

/** One way to pay for a plan, exactly as an availability lists it. */
export interface TermOffer {
  /** `productId:skuId:availabilityId`; changes over time, so it is read shortly before the cart is made. */
  readonly catalogItemId: string;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** Price of one seat for one charge, before tax, when Partner Center told one. */
  readonly seatPrice?: Money;
  /** When that price was read, perhaps for another customer of the country; absent where an earlier release read it. */
  readonly pricedAt?: string;
  /** ISO 8601 duration after purchase during which it can be cancelled, when the availability tells. */
  readonly cancellableFor?: string;
}
