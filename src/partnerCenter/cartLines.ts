import type { Cart, CartLine } from '../migration/offers/cart';
import type { Pricing } from '../migration/offers/pricing';
import { defined } from '../platform/defined';
import type { CartBody, CartLineBody } from './schemas/cart';

export const cartOf = (body: CartBody): Cart => ({
  id: body.id,
  status: body.status ?? 'unknown',
  // Without an expiry a cart is taken as expired: a fresh one costs nothing.
  expiresAt: body.expirationTimestamp ?? new Date(0).toISOString(),
  lines: (body.lineItems ?? []).map(lineOf),
});

const lineOf = (line: CartLineBody): CartLine => ({
  catalogItemId: line.catalogItemId ?? line.catalogId ?? '',
  quantity: line.quantity ?? 0,
  mark: line.friendlyName ?? '',
  termDuration: line.termDuration ?? '',
  billingCycle: line.billingCycle ?? '',
  ...defined({ promotionId: line.promotionId, pricing: pricingOf(line), error: errorIn(line) }),
});

function pricingOf({ pricing, currencyCode }: CartLineBody): Pricing | undefined {
  if (pricing?.price === undefined || pricing.extendedPrice === undefined || currencyCode === undefined)
    return undefined;
  const { price: seatPrice, listPrice, extendedPrice } = pricing;
  return { currency: currencyCode.toUpperCase(), seatPrice, ...defined({ listPrice }), extendedPrice };
}

const errorIn = ({ error }: CartLineBody): CartLine['error'] =>
  error ? { code: error.errorCode ?? '0', description: error.errorDescription ?? '' } : undefined;
