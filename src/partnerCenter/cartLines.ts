import type { Cart, CartLine } from '../migration/ports';
import type { Pricing } from '../migration/offers/pricing';
import { given } from '../platform/given';
import type { Cart as CartBody, CartLine as LineBody } from './schemas/cart';

export const cartOf = (body: CartBody): Cart => ({
  id: body.id,
  status: body.status ?? 'unknown',
  // Without an expiry a cart is taken as expired: a fresh one costs nothing.
  expiresAt: body.expirationTimestamp ?? new Date(0).toISOString(),
  lines: (body.lineItems ?? []).map(lineOf),
});

const lineOf = (line: LineBody): CartLine => ({
  catalogItemId: line.catalogItemId ?? line.catalogId ?? '',
  quantity: line.quantity ?? 0,
  mark: line.friendlyName ?? '',
  termDuration: line.termDuration ?? '',
  billingCycle: line.billingCycle ?? '',
  ...given({ pricing: pricingOf(line), error: errorIn(line) }),
});

function pricingOf({ pricing, currencyCode }: LineBody): Pricing | undefined {
  if (pricing?.price === undefined || pricing.extendedPrice === undefined || currencyCode === undefined)
    return undefined;
  return { currency: currencyCode.toUpperCase(), seatPrice: pricing.price, extendedPrice: pricing.extendedPrice };
}

const errorIn = ({ error }: LineBody): CartLine['error'] =>
  error ? { code: error.errorCode ?? '0', description: error.errorDescription ?? '' } : undefined;
