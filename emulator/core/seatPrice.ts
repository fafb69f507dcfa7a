import type { Catalogue, CatalogueProduct } from './catalogue';
import type { Customer, Subscription } from './model';
import { productKeyOf, soldAs } from './soldAs';

/** A monthly commitment costs a fifth more than a yearly one. */
const monthlyCommitmentFactor = 1.2;
/** What an extended term costs on top of the monthly price, and where there is no monthly plan. */
const extendedFactor = 1.03;
const extendedWithoutMonthlyPlanFactor = 1.23;

/** What a seat costs a month under a commitment of that length; undefined where there is no price in that currency. */
export function monthlyPrice(product: CatalogueProduct, currency: string, termDuration: string): number | undefined {
  const yearly = product.seatPrices[currency];
  return yearly === undefined || termDuration !== 'P1M' ? yearly : yearly * monthlyCommitmentFactor;
}

/** What a seat of a subscription costs a month; null for what the catalogue does not price. */
export function seatPriceOf(catalogue: Catalogue, customer: Customer, subscription: Subscription): number | null {
  const { commerce, extendedFrom, termDuration } = subscription;
  if (commerce === 'legacy') return null;
  const key = productKeyOf(soldAs(subscription));
  const product = catalogue.products.find(({ productId, skuId }) => `${productId}:${skuId}` === key);
  if (!product) return null;
  const currency = customer.currency.code;
  const price =
    extendedFrom === undefined ? monthlyPrice(product, currency, termDuration) : extendedPrice(product, currency);
  return price === undefined ? null : rounded(price);
}

function extendedPrice(product: CatalogueProduct, currency: string): number | undefined {
  const hasMonthlyPlan = product.terms.some(({ duration }) => duration === 'P1M');
  const price = monthlyPrice(product, currency, hasMonthlyPlan ? 'P1M' : 'P1Y');
  return price && price * (hasMonthlyPlan ? extendedFactor : extendedWithoutMonthlyPlanFactor);
}

export function rounded(amount: number): number {
  return Math.round((amount + Number.EPSILON) * 100) / 100;
}
