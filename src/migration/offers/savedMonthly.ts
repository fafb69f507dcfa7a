import type { Money } from './money';
import { inWholeCents, monthsPerCharge } from './price';
import type { RetiredSubscription } from './survey';

/** What a subscription costs in a month by the price of its order, which is saved when it is over. */
export interface SavedMonthly {
  readonly money: Money;
  readonly orderedOn: string;
}

/** Undefined where no price is known: a sum is never guessed. */
export function savedMonthly({
  ordered,
  quantity,
}: Pick<RetiredSubscription, 'ordered' | 'quantity'>): SavedMonthly | undefined {
  const price = ordered?.price;
  const months = price && monthsPerCharge(price.billingCycle);
  if (price === undefined || months === undefined) return undefined;
  const { amount, currency } = price.perCharge;
  return { money: inWholeCents({ amount: (amount * quantity) / months, currency }), orderedOn: price.orderedOn };
}
