import { randomUUID } from 'node:crypto';
import { isKnownError } from '../../../migration/errors';
import type { Cart, CartLineWish } from '../../../migration/offers/cart';
import { soldItem } from '../../../migration/offers/soldItem';
import type { Purchase } from '../../../migration/plan/plan';
import { defined } from '../../../platform/defined';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { wishesOf } from './cartToBuy';
import { sayNo } from './checkOut';

/**
 * Tells the cart what the agent attested by confirming; until then no cart says so. Answers with the cart as it is then,
 * because nothing tells whether that prices it anew.
 */
export async function attest(run: RunWith<'carts'>, purchase: Purchase, cart: Cart): Promise<Cart> {
  const { carts } = run.ports;
  try {
    const lines = wishesOf(purchase).map((wish) => asItIs(wish, cart));
    return await carts.attest(run.plan.customer.id, purchase.cartId, lines, randomUUID());
  } catch (error) {
    const isNo = isKnownError(error) && (error.code === 'refused' || error.code === 'notFound');
    throw isNo ? sayNo(error, purchase, nowOf(run)) : error;
  }
}

/** Also where nobody could tell from the price whether a promotion is in it: what is not said again is taken out of the cart. */
function asItIs(wish: CartLineWish, { lines }: Cart): CartLineWish {
  const line = lines.find(
    ({ mark, catalogItemId }) => mark === wish.mark && soldItem(catalogItemId) === soldItem(wish.catalogItemId),
  );
  return { ...defined({ promotionId: line?.promotionId }), ...wish };
}
