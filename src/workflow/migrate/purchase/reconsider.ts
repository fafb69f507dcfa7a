import { quoteDrift } from '../../../migration/plan/drift';
import type { Drift } from '../../../migration/plan/drift';
import type { GroundDrift } from '../../../migration/plan/groundDrift';
import type { Purchase } from '../../../migration/plan/plan';
import type { Cart } from '../../../migration/ports';
import { attempt } from '../attempt';
import { checkOut } from './checkOut';
import type { Bought } from './checkOut';
import { askPerson } from '../../ending';
import { readGroundDrift } from './ground';
import type { Job } from '../job';
import { findAnywhere } from './lookUp';
import { insistNotSubmitted, insistOnLag } from './notSubmitted';

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
  if (await findAnywhere(job, purchase)) return 'bought';
  const cart = await insistNotSubmitted(job, purchase);
  const drift = await driftOf(job, purchase, cart);
  if (drift && last) insistOnLag(job, last, cart);
  await ledger.refuseAttempt(job.id, doubted);
  if (drift) throw askPerson('quoteChanged', { ...drift });
  return checkOut(job, purchase, doubted + 1);
}

/**
 * Why the same cart can't be checked out again. The person's word, the lists and the cart agree that it was never
 * submitted, so a new review may be asked for.
 */
async function driftOf(
  job: Job,
  { cartExpiresAt: was }: Purchase,
  cart: Cart | undefined,
): Promise<Drift | GroundDrift | undefined> {
  const now = job.world.clock.now();
  if (!cart) return { field: 'expired', was, is: now.toISOString() };
  return quoteDrift(job.plan, cart, now) ?? readGroundDrift(job);
}
