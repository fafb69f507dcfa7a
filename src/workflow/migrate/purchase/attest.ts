import { randomUUID } from 'node:crypto';
import { isKnownError } from '../../../migration/errors';
import type { Cart } from '../../../migration/offers/cart';
import type { Purchase } from '../../../migration/plan/plan';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { wishesOf } from './cartToBuy';
import { sayNo } from './checkOut';

/**
 * Tells the cart what the agent attested by confirming; until then no cart says so. Answers with the cart as it is then,
 * because nothing tells whether that prices it anew.
 */
export async function attest(run: RunWith<'carts'>, purchase: Purchase): Promise<Cart> {
  const { carts } = run.ports;
  try {
    return await carts.attest(run.plan.customer.id, purchase.cartId, wishesOf(purchase), randomUUID());
  } catch (error) {
    const isNo = isKnownError(error) && (error.code === 'refused' || error.code === 'notFound');
    throw isNo ? sayNo(error, purchase, nowOf(run)) : error;
  }
}
