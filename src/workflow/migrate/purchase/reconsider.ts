import type { Cart } from '../../../migration/offers/cart';
import type { CustomerDrift } from '../../../migration/plan/drift/customerDrift';
import { quoteDrift } from '../../../migration/plan/drift/quoteDrift';
import type { Drift } from '../../../migration/plan/drift/quoteDrift';
import type { Purchase } from '../../../migration/plan/plan';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { checkOut } from './checkOut';
import type { Bought } from './checkOut';
import { insistOnNoDoubt, readCustomerDrift } from './insistOnCustomer';
import { readPromotionDrift } from './insistOnPromotions';
import { findAnywhere } from './lookUp';
import { insistNotSubmitted, insistOnLag } from './notSubmitted';

type Run = RunWith<
  'purchases' | 'carts' | 'promotions' | 'orders' | 'customers' | 'people' | 'subscriptions' | 'licences'
>;

/**
 * A person says that nothing was bought: evidence, not permission. Looks once more; only when nothing shows and the cart
 * still can be submitted, the same cart is checked out again, which Partner Center documents to buy once per cart.
 *
 * @param doubted number of the attempt the person spoke of
 */
export const reconsider = (run: Run, purchase: Purchase, doubted: number): Promise<Bought> =>
  tryStep(run, 'reconsider the purchase', () => reconsiderOnce(run, purchase, doubted));

async function reconsiderOnce(run: Run, purchase: Purchase, doubted: number): Promise<Bought> {
  const { purchases } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  // This step was interrupted after its own checkout may have gone out.
  if (last && last.attempt > doubted) return last.state === 'confirmed' ? 'bought' : 'unknown';
  if (await findAnywhere(run, purchase)) return 'bought';
  const cart = await insistNotSubmitted(run, purchase);
  const drift = await driftOf(run, purchase, cart);
  if (drift && last) insistOnLag(run, last, cart);
  await purchases.refuseAttempt(run.id, doubted);
  if (drift) throw askPerson('quoteChanged', { ...drift });
  await insistOnNoDoubt(run);
  return checkOut(run, purchase, doubted + 1);
}

/**
 * Why the same cart can't be checked out again. The person's word, the lists and the cart agree that it was never
 * submitted, so a new review may be asked for.
 */
async function driftOf(
  run: Run,
  purchase: Purchase,
  cart: Cart | undefined,
): Promise<Drift | CustomerDrift | undefined> {
  const now = run.ports.clock.now();
  if (!cart) return { field: 'expired', was: purchase.cartExpiresAt, is: now.toISOString() };
  return quoteDrift(run.plan, cart, now) ?? (await readCustomerDrift(run)) ?? readPromotionDrift(run, purchase);
}
