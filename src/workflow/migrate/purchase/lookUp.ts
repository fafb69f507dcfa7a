import type { Purchase } from '../../../migration/plan/plan';
import { attempt } from '../attempt';
import { askPerson, Ending } from '../../ending';
import type { Job } from '../job';
import { nowOf } from '../job';
import { orderLagMs, pollMs } from '../../patience';
import { wait } from '../wait';

/**
 * Looks for a purchase of unknown outcome until it shows, or until it should have shown by now.
 *
 * @throws Ending `purchaseUnknown` when only a person can tell
 */
export async function lookUntilKnown(job: Job, purchase: Purchase): Promise<void> {
  const since = await attempt(job, 'begin to look', () => beginning(job));
  for (let looks = 0; ; looks += 1) {
    const seen = await attempt(job, 'look for the purchase', () => look(job, purchase, since));
    if (seen === 'bought') return;
    if (seen === 'tooLate') throw await unknown(job, purchase);
    await keepLooking(job, purchase, pollMs(looks));
  }
}

/** One look at orders and subscriptions for the mark. What is found is confirmed. */
export async function findPurchase(job: Job, purchase: Purchase): Promise<boolean> {
  const { ledger, orders } = job.world;
  const last = await ledger.latestAttempt(job.id);
  if (last?.state === 'confirmed') return true;
  const order = await orders.findByMark(job.plan.customer.id, purchase.mark);
  if (!order || !last) return false;
  await ledger.confirmAttempt(job.id, last.attempt, order, nowOf(job));
  return true;
}

/** Every place where a purchase could show: what is looked at before a person's word is followed. */
export const findAnywhere = async (job: Job, purchase: Purchase): Promise<boolean> =>
  (await findPurchase(job, purchase)) || findInRecords(job, purchase);

/** The records of what was changed, which keep another time than the lists. */
async function findInRecords(job: Job, purchase: Purchase): Promise<boolean> {
  const { ledger, orders } = job.world;
  const last = await ledger.latestAttempt(job.id);
  const order = await orders.findInRecords(job.plan.customer.id, purchase.mark, job.plan.madeAt);
  if (!order || !last) return false;
  await ledger.confirmAttempt(job.id, last.attempt, order, nowOf(job));
  return true;
}

/** The lists lag behind the checkout; a person's answer buys the lists the same time once more. */
async function beginning(job: Job): Promise<string> {
  const last = await job.world.ledger.latestAttempt(job.id);
  return job.intent === 'asIs' && last ? last.sentAt : nowOf(job);
}

async function look(job: Job, purchase: Purchase, since: string): Promise<'bought' | 'notYet' | 'tooLate'> {
  const begunAt = job.world.clock.now().getTime();
  if (await findPurchase(job, purchase)) return 'bought';
  if (begunAt - Date.parse(since) <= orderLagMs) return 'notYet';
  return (await findInRecords(job, purchase)) ? 'bought' : 'tooLate';
}

/** What a person needs to judge: a cart that reads `active` was most likely never submitted. */
export async function unknown(job: Job, purchase: Purchase): Promise<Ending> {
  const cartStatus = await attempt(job, 'read the cart', async () => {
    const cart = await job.world.carts.get(job.plan.customer.id, purchase.cartId);
    return cart?.status ?? 'gone';
  });
  return askPerson('purchaseUnknown', { cartStatus });
}

/** Stopping now would leave open whether money was spent, so a person is asked first and may stop then. */
async function keepLooking(job: Job, purchase: Purchase, ms: number): Promise<void> {
  try {
    await wait(job, ms);
  } catch (error) {
    if (error instanceof Ending && error.state === 'stopped') throw await unknown(job, purchase);
    throw error;
  }
}
