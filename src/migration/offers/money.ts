/** An amount in the customer's billing currency, before tax. `amount` is in whole units (5.6 is five euro sixty). */
export interface Money {
  readonly amount: number;
  /** ISO 4217, as the cart line gave it. */
  readonly currency: string;
}
