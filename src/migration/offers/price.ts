import { readTerm } from '../days';
import type { BillingCycle, TermDuration } from '../term';
import type { CartLine } from './cart';
import type { Money } from './money';

const cycleMonths: Readonly<Record<string, number>> = { monthly: 1, quarterly: 3, annual: 12, triennial: 36 };
const onceOnly: readonly string[] = ['none', 'onetime', 'one_time', 'unknown', ''];

/** How often a term is charged. A cycle nobody knows counts as monthly, so that the total is never told too low. */
export function chargesIn(term: TermDuration, cycle: BillingCycle): number {
  const name = cycle.toLowerCase();
  if (onceOnly.includes(name)) return 1;
  const months = readTerm(term)?.months ?? 0;
  return Math.max(1, Math.ceil(months / (cycleMonths[name] ?? 1)));
}

/** Decimal places of a currency; two for a code that `Intl` does not take. */
function decimalsOf(currency: string): number {
  if (!/^[a-z]{3}$/i.test(currency)) return 2;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Up to a whole smallest unit, so the committed total is never told too low; the margin is for binary fractions. */
function roundedUp(amount: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.max(0, Math.ceil(amount * scale - 1e-6) / scale);
}

/**
 * What a cart line commits to. Nothing tells whether `extendedPrice` covers one charge or the whole term, so the larger
 * of it and price × seats × charges counts, and `atMost` says that they differ by more than rounding explains.
 */
export function priceOf(
  line: CartLine | undefined,
  seats: number,
  term: TermDuration,
  cycle: BillingCycle,
): Price | undefined {
  const pricing = line?.pricing;
  if (pricing === undefined) return undefined;
  const { currency, seatPrice, extendedPrice } = pricing;
  const charges = chargesIn(term, cycle);
  const computed = seatPrice * seats * charges;
  const decimals = decimalsOf(currency);
  const smallestUnit = 10 ** -decimals;
  const rounding = smallestUnit * (1 + (seats * charges) / 2);
  return {
    currency,
    seatPerCharge: { amount: seatPrice, currency },
    charges,
    total: { amount: roundedUp(Math.max(computed, extendedPrice), decimals), currency },
    atMost: Math.abs(computed - extendedPrice) > rounding,
  };
}
/** Absent amounts mean that Partner Center told no price and the partner allowed buying without one. */

export interface Price {
  readonly currency: string;
  readonly seatPerCharge?: Money;
  readonly charges: number;
  readonly total?: Money;
  /** True where the two readings of the cart's `extendedPrice` differ, so `total` is the larger of them. */
  readonly atMost: boolean;
}
