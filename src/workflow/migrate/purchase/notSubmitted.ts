import type { Cart } from '../../../migration/offers/cart';
import { isUsable } from '../../../migration/plan/drift/quoteDrift';
import type { Purchase } from '../../../migration/plan/plan';
import type { PurchaseAttempt } from '../../../migration/ports';
import { askPerson, Ending } from '../../ending';
import { orderLagMs, settleMs } from '../../patience';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { findAnywhere } from './lookUp';
import { ordersThatMayBeIt } from './propose';

type Run = RunWith<'purchases' | 'carts' | 'orders'>;

/**
 * The cart of a purchase that shows in no list. It is gone only after its time.
 *
 * @throws Ending while the cart leaves room for doubt
 */
export async function insistNotSubmitted({ plan, ports }: Run, purchase: Purchase): Promise<Cart | undefined> {
  const cart = await ports.carts.get(plan.customer.id, purchase.cartId);
  const hasEnded = new Date(purchase.cartExpiresAt) <= ports.clock.now();
  if (cart?.status === 'active' || (!cart && hasEnded)) return cart;
  throw askPerson('purchaseUnknown', { cartStatus: cart?.status ?? 'gone' });
}

/**
 * A cart that still could be submitted says that it was not; one that no longer could says nothing, so the lists alone
 * have to, and much later.
 *
 * @throws Ending while the order may still be on its way into the lists
 */
export function insistOnLag({ ports }: Run, { sentAt }: PurchaseAttempt, cart: Cart | undefined): void {
  const now = ports.clock.now();
  const lagMs = isUsable(cart, now) ? orderLagMs : settleMs;
  if (now.getTime() - Date.parse(sentAt) <= lagMs)
    throw askPerson('purchaseUnknown', { cartStatus: cart?.status ?? 'gone' });
}

/**
 * The agent wants no purchase any more while nobody knows whether there was one. Ends it only when lists and cart both
 * say what became of it: the end frees the subscription for another purchase.
 */
export const stopUnknown = (run: Run, purchase: Purchase): Promise<never> =>
  tryStep(run, 'look before the stop', async () => {
    if (!(await findAnywhere(run, purchase))) await refuse(run, purchase);
    throw new Ending('stopped');
  });

async function refuse(run: Run, purchase: Purchase): Promise<void> {
  const { purchases } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  // It was: its order is known, and only does not show.
  if (last?.orderId !== undefined) throw askPerson('purchaseUnknown', { cartStatus: 'ordered' });
  const cart = await insistNotSubmitted(run, purchase);
  if (!last) return;
  insistOnLag(run, last, cart);
  // A cart that is gone says nothing, and the order of it may have lost our mark.
  const orders = cart ? [] : await ordersThatMayBeIt(run, purchase);
  if (orders.length > 0) throw askPerson('purchaseUnknown', { cartStatus: 'gone' }, { orders });
  await purchases.refuseAttempt(run.id, last.attempt);
}
