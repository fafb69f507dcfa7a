import { quoteDrift } from '../migration/drift';
import type { Purchase } from '../migration/plan';
import { attempt } from './attempt';
import { checkOut } from './checkOut';
import type { Bought } from './checkOut';
import { askPerson } from './ending';
import type { Job } from './job';
import { findPurchase } from './lookUp';

/**
 * A person says that nothing was bought: evidence, not permission. Looks once more; only when nothing shows and the cart
 * still can be submitted, the same cart is checked out again, which Partner Center documents to buy once per cart.
 *
 * @param doubted number of the attempt the person spoke of
 */
export const reconsider = (job: Job, purchase: Purchase, doubted: number): Promise<Bought> =>
  attempt(job, 'reconsider the purchase', () => reconsiderOnce(job, purchase, doubted));

async function reconsiderOnce(job: Job, purchase: Purchase, doubted: number): Promise<Bought> {
  const { ledger } = job.world;
  const last = await ledger.latestAttempt(job.id);
  // This step was interrupted after its own checkout may have gone out.
  if (last && last.attempt > doubted) return last.state === 'confirmed' ? 'bought' : 'unknown';
  if (await findPurchase(job, purchase)) return 'bought';
  await insistOnActiveCart(job, purchase);
  await ledger.refuseAttempt(job.id, doubted);
  return checkOut(job, purchase, doubted + 1);
}

/** @throws Ending when the same cart can't be checked out again */
async function insistOnActiveCart({ plan, world }: Job, { cartId }: Purchase): Promise<void> {
  const cart = await world.carts.get(plan.customer.id, cartId);
  if (cart?.status !== 'active') throw askPerson('purchaseUnknown', { cartStatus: cart?.status ?? 'gone' });
  const drift = quoteDrift(plan, cart, world.clock.now());
  if (drift) throw askPerson('purchaseUnknown', { cartStatus: drift.field });
}
