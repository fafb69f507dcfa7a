import type { Cart, CartLine } from '../../offers/cart';
import { priceOf } from '../../offers/price';
import type { Price } from '../../offers/price';
import type { MigrationPlan, Purchase } from '../plan';

/** The first thing in which a cart is no longer what was confirmed; `day`: the review was of another one. */
export interface Drift {
  readonly field: 'price' | 'seats' | 'term' | 'expired' | 'line' | 'day';
  readonly was: string | number;
  readonly is: string | number;
}

const differs = (field: Drift['field'], was: string | number, is: string | number): Drift | undefined =>
  was === is ? undefined : { field, was, is };

function lineDrift(purchase: Purchase, line: CartLine): Drift | undefined {
  const error = line.error;
  if (error !== undefined) return { field: 'line', was: purchase.catalogItemId, is: error.description || error.code };
  return differs('line', purchase.catalogItemId, line.catalogItemId);
}

/** What a price comes to, in the order in which a difference is told. */
const figures = (price: Price | undefined): readonly (string | number)[] =>
  price === undefined
    ? []
    : [price.total?.currency ?? '', price.seatPerCharge?.amount ?? '', price.total?.amount ?? ''];

function priceDrift({ seats, termDuration, billingCycle, price }: Purchase, line: CartLine): Drift | undefined {
  const is = figures(priceOf(line, seats, termDuration, billingCycle));
  return figures(price)
    .map((was, index) => differs('price', was, is[index] ?? ''))
    .find((drift) => drift !== undefined);
}

/** Undefined while the cart still is what the plan says; always undefined when nothing is bought. */
export function quoteDrift({ purchase }: MigrationPlan, cart: Cart, now: Date): Drift | undefined {
  if (purchase === undefined) return undefined;
  if (new Date(cart.expiresAt) <= now) return { field: 'expired', was: purchase.cartExpiresAt, is: cart.expiresAt };
  const line = cart.lines.find(({ mark }) => mark === purchase.mark);
  if (line === undefined) return { field: 'line', was: purchase.catalogItemId, is: '' };
  return (
    lineDrift(purchase, line) ??
    differs('seats', purchase.seats, line.quantity) ??
    differs('term', purchase.termDuration, line.termDuration) ??
    differs('term', purchase.billingCycle, line.billingCycle) ??
    priceDrift(purchase, line)
  );
}

/** Whether the cart could be submitted at all: it is there in time, and not each of its lines is in error. */
export const isUsable = (cart: Cart | undefined, now: Date): boolean =>
  cart !== undefined && new Date(cart.expiresAt) > now && cart.lines.some(({ error }) => error === undefined);
