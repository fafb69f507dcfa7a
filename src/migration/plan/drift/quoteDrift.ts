import type { Cart, CartLine } from '../../offers/cart';
import { priceOf } from '../../offers/price';
import type { Price } from '../../offers/price';
import type { AppliedPromotion } from '../../offers/promotions/promotion';
import { soldItem } from '../../offers/soldItem';
import { linesOf } from '../basket';
import type { MigrationPlan, Purchase } from '../plan';

type Line = ReturnType<typeof linesOf>[number];

/** The first thing in which a cart is no longer what was confirmed; `day`: the review was of another one. */
export interface Drift {
  readonly field: 'price' | 'promotion' | 'seats' | 'term' | 'expired' | 'line' | 'day';
  /** For `promotion` its name, and in `is` the price of a seat now, where it is told. */
  readonly was: string | number;
  readonly is: string | number;
}

const differs = (field: Drift['field'], was: string | number, is: string | number): Drift | undefined =>
  was === is ? undefined : { field, was, is };

function itemDrift({ catalogItemId }: Line, listed: CartLine): Drift | undefined {
  const { error } = listed;
  if (error !== undefined) return { field: 'line', was: catalogItemId, is: error.description || error.code };
  return differs('line', catalogItemId, listed.catalogItemId);
}

/** What a price comes to, in the order in which a difference is told. */
const figures = (price: Price | undefined): readonly (string | number)[] =>
  price === undefined
    ? []
    : [price.total?.currency ?? '', price.seatPerCharge?.amount ?? '', price.total?.amount ?? ''];

function priceDrift({ termDuration, billingCycle }: Purchase, line: Line, listed: CartLine): Drift | undefined {
  const now = priceOf(listed, line.seats, termDuration, billingCycle);
  const is = figures(now);
  const drift = figures(line.price)
    .map((was, index) => differs('price', was, is[index] ?? ''))
    .find((each) => each !== undefined);
  const isLost = line.promotion !== undefined && listed.promotionId !== line.promotion.id;
  return drift && isLost ? promotionDrift(line.promotion, now?.seatPerCharge?.amount) : drift;
}

/** What the price rested on is over, or is not for this purchase any more. */
export const promotionDrift = ({ name = '' }: AppliedPromotion, is: number | '' = ''): Drift => ({
  ...{ field: 'promotion', was: name, is },
});

/** Over by the clock, whatever the cart says of it: nothing promises that its price is kept. */
function endedPromotion({ promotion }: Line, now: Date): Drift | undefined {
  const isOver = promotion?.endsAt !== undefined && new Date(promotion.endsAt) <= now;
  return isOver ? promotionDrift(promotion) : undefined;
}

/** By its mark, which all lines of a basket bear: those are told by what they are of. */
function listedIn({ lines }: Cart, { mark, lines: basket }: Purchase, { catalogItemId }: Line): CartLine | undefined {
  const marked = lines.filter((line) => line.mark === mark);
  if (basket === undefined) return marked[0];
  return marked.find((line) => soldItem(line.catalogItemId) === soldItem(catalogItemId));
}

function lineDrift(purchase: Purchase, line: Line, cart: Cart): Drift | undefined {
  const listed = listedIn(cart, purchase, line);
  if (listed === undefined) return { field: 'line', was: line.catalogItemId, is: '' };
  return (
    itemDrift(line, listed) ??
    differs('seats', line.seats, listed.quantity) ??
    differs('term', purchase.termDuration, listed.termDuration) ??
    differs('term', purchase.billingCycle, listed.billingCycle) ??
    priceDrift(purchase, line, listed)
  );
}

/** What stands in the cart of a basket and was not confirmed. */
function unconfirmed({ lines: basket = [] }: Purchase, { lines }: Cart): Drift | undefined {
  const items = basket.map(({ catalogItemId }) => soldItem(catalogItemId));
  const other = lines.find(({ catalogItemId }) => !items.includes(soldItem(catalogItemId)));
  return other && { field: 'line', was: '', is: other.catalogItemId };
}

/** Undefined while the cart still is what the plan says; always undefined when nothing is bought. */
export function quoteDrift({ purchase }: MigrationPlan, cart: Cart, now: Date): Drift | undefined {
  if (purchase === undefined) return undefined;
  if (new Date(cart.expiresAt) <= now) return { field: 'expired', was: purchase.cartExpiresAt, is: cart.expiresAt };
  for (const line of linesOf(purchase)) {
    const drift = lineDrift(purchase, line, cart) ?? endedPromotion(line, now);
    if (drift !== undefined) return drift;
  }
  return purchase.lines && unconfirmed(purchase, cart);
}

/** Whether the cart could be submitted at all: it is there in time, and not each of its lines is in error. */
export const isUsable = (cart: Cart | undefined, now: Date): boolean =>
  cart !== undefined && new Date(cart.expiresAt) > now && cart.lines.some(({ error }) => error === undefined);
