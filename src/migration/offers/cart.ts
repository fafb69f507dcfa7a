import type { BillingCycle, TermDuration } from '../term';
import type { Pricing } from './pricing';

export interface CartLineWish {
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** The mark: survives into order and subscription as `friendlyName`. */
  readonly mark: string;
  readonly partnerOfRecord?: string;
  readonly promotionId?: string;
}
export interface CartLine {
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly mark: string;
  readonly termDuration: TermDuration;
  readonly billingCycle: BillingCycle;
  /** The one it is priced with, where the cart names it. */
  readonly promotionId?: string;
  readonly pricing?: Pricing;
  readonly error?: { readonly code: string; readonly description: string };
}
export interface Cart {
  readonly id: string;
  /** Lower case: `active` can be submitted, `ordered` was. */
  readonly status: string;
  readonly expiresAt: string;
  readonly lines: readonly CartLine[];
}
