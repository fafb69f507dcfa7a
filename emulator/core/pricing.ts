import type { CatalogueProduct } from './catalogue';
import type { Customer, Pricing } from './model';
import { monthlyPrice, rounded } from './seatPrice';

const monthsIn: Record<string, number> = { P1M: 1, P1Y: 12, P3Y: 36 };
const monthsPerCharge: Record<string, number> = { monthly: 1, annual: 12, triennial: 36 };

/**
 * What one cart line costs; null where the catalogue has no price in the customer's currency.
 * `discount` is the share that a promotion takes off. `extendedPrice` is as ambiguous as the documentation: in USD it covers the whole term, elsewhere one charge.
 */
export function pricingOf(
  product: CatalogueProduct,
  customer: Pick<Customer, 'currency'>,
  line: { readonly quantity: number; readonly billingCycle: string; readonly termDuration: string },
  discount = 0,
): Pricing | null {
  const perMonth = monthlyPrice(product, customer.currency.code, line.termDuration);
  if (perMonth === undefined) return null;
  const chargeMonths = monthsPerCharge[line.billingCycle.toLowerCase()] ?? 1;
  const listPrice = rounded(perMonth * chargeMonths);
  const price = rounded(listPrice * (1 - discount));
  const charges = customer.currency.code === 'USD' ? (monthsIn[line.termDuration] ?? 12) / chargeMonths : 1;
  const extendedPrice = rounded(price * line.quantity * charges);
  return { listPrice, discountedPrice: price, proratedPrice: price, price, extendedPrice };
}
