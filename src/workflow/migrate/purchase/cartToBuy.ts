import { linesOf } from '../../../migration/plan/basket';
import type { Purchase } from '../../../migration/plan/plan';
import type { CartLineWish } from '../../../migration/offers/cart';
import type { PurchaseAttempt } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import { requestIdOf } from '../../prepare/requestIdOf';
import type { RunWith } from '../run';

type Run = RunWith<'purchases' | 'carts'>;

/** The purchase with the cart of that attempt, which is the plan's own unless an order had died before. */
export const ofAttempt = (purchase: Purchase, attempt: PurchaseAttempt | undefined): Purchase => ({
  ...purchase,
  ...defined({ cartId: attempt?.cartId, cartExpiresAt: attempt?.cartExpiresAt }),
});

/**
 * What the next checkout is of. The cart of a dead order was submitted, so the same is priced anew; whoever buys
 * compares that with what was confirmed.
 */
export async function cartToBuy(run: Run, purchase: Purchase): Promise<Purchase> {
  const last = await run.ports.purchases.latestAttempt(run.id);
  if (last?.diedAt === undefined) return ofAttempt(purchase, last);
  const requestId = requestIdOf(run.id, `cart of run ${run.runNo}`);
  const cart = await run.ports.carts.create(run.plan.customer.id, wishesOf(purchase), requestId);
  return { ...purchase, cartId: cart.id, cartExpiresAt: cart.expiresAt };
}

/** Every line of the cart, as it was asked for. */
export function wishesOf(purchase: Purchase): readonly CartLineWish[] {
  const { termDuration, billingCycle, mark, partnerOfRecord } = purchase;
  const same = { termDuration, billingCycle, mark, ...defined({ partnerOfRecord }) };
  return linesOf(purchase).map(({ catalogItemId, seats, promotion }) => ({
    ...{ catalogItemId, quantity: seats, ...same },
    ...defined({ promotionId: promotion?.id }),
  }));
}
