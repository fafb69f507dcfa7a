import { isKnownError, KnownError } from '../../migration/errors';
import type { SubscriptionId } from '../../migration/ids';
import type { Purchase } from '../../migration/plan/plan';
import type { Problem } from '../../migration/plan/progress';
import { attempt } from './attempt';
import { askPerson } from '../ending';
import type { Ending } from '../ending';
import { refusalFacts } from '../failure';
import type { Job } from './job';
import { nowOf } from './job';
import { pollMs } from '../patience';
import { wait } from './wait';

const looksAtMost = 30;

/** Learns which subscription the purchase became, and sees to it that it renews itself, or does not, as was confirmed. */
export async function settleRenewal(job: Job): Promise<void> {
  const { purchase } = job.plan;
  if (!purchase) return;
  const subscription = await findSubscription(job, purchase);
  if (!subscription && !purchase.renewsItself) throw notSet(purchase);
  if (subscription) await attempt(job, 'set the renewal', () => setRenewal(job, purchase, subscription));
}

async function findSubscription(job: Job, purchase: Purchase): Promise<SubscriptionId | null> {
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    const found = await attempt(job, 'find the subscription', () => subscriptionOf(job, purchase));
    // What is bought renews itself unless it is told not to, so nobody waits until that can be read back.
    if (found || purchase.renewsItself) return found;
    await wait(job, pollMs(looks));
  }
  return null;
}

async function subscriptionOf(job: Job, purchase: Purchase): Promise<SubscriptionId | null> {
  const { ledger, orders } = job.world;
  const last = await ledger.latestAttempt(job.id);
  if (last?.subscriptionId) return last.subscriptionId;
  const order = await orders.findByMark(job.plan.customer.id, purchase.mark);
  if (!last || !order?.subscriptionId) return null;
  // By the order's first id: the same order may be listed under another form of it.
  await ledger.confirmAttempt(job.id, last.attempt, { ...order, orderId: last.orderId ?? order.orderId }, nowOf(job));
  return order.subscriptionId;
}

async function setRenewal({ plan, world }: Job, purchase: Purchase, subscription: SubscriptionId): Promise<void> {
  const { renewsItself } = purchase;
  try {
    const before = await world.subscriptions.get(plan.customer.id, subscription);
    if (before.autoRenew === renewsItself) return;
    const after = await world.subscriptions.setAutoRenew(plan.customer.id, subscription, renewsItself);
    if (after.autoRenew !== renewsItself)
      throw new KnownError('conflict', 'waitAndRetry', 'The renewal reads as before.');
  } catch (error) {
    if (isKnownError(error) && (error.code === 'refused' || error.code === 'notFound'))
      throw notSet(purchase, refusalFacts(error));
    throw error;
  }
}

const notSet = ({ renewsItself }: Purchase, facts: Problem['facts'] = {}): Ending =>
  askPerson('renewalNotSet', { ...facts, wanted: renewsItself ? 'on' : 'off' });
