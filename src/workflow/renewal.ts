import { KnownError } from '../migration/errors';
import type { SubscriptionId } from '../migration/ids';
import type { Purchase } from '../migration/plan';
import { attempt } from './attempt';
import { askPerson } from './ending';
import type { Job } from './job';
import { nowOf } from './job';
import { pollMs } from './patience';
import { wait } from './wait';

const looksAtMost = 30;

/** Learns which subscription the purchase became, and switches its renewal off where the agent did not want it. */
export async function settleRenewal(job: Job): Promise<void> {
  const { purchase } = job.plan;
  if (!purchase) return;
  const subscription = await findSubscription(job, purchase);
  if (purchase.renewsItself) return;
  if (!subscription) throw askPerson('unreachable');
  await attempt(job, 'switch the renewal off', () => switchOff(job, subscription));
}

async function findSubscription(job: Job, purchase: Purchase): Promise<SubscriptionId | null> {
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    const found = await attempt(job, 'find the subscription', () => subscriptionOf(job, purchase));
    // Only for show, so nobody waits for it.
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

async function switchOff({ plan, world }: Job, subscription: SubscriptionId): Promise<void> {
  const { autoRenew } = await world.subscriptions.get(plan.customer.id, subscription);
  if (!autoRenew) return;
  const after = await world.subscriptions.setAutoRenew(plan.customer.id, subscription, false);
  if (after.autoRenew) throw new KnownError('conflict', 'waitAndRetry', 'The renewal still reads as on.');
}
