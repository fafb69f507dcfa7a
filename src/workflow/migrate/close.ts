import { closeVerdict, remainingHolders } from '../../migration/plan/close';
import { isKnownError, KnownError } from '../../migration/errors';
import type { CloseAction } from '../../migration/packs/pack';
import type { SubscriptionFacts } from '../../migration/ports';
import type { Holder } from '../../migration/offers/survey';
import type { RemainingHolder } from '../../migration/plan/progress';
import { attempt } from './attempt';
import { askPerson, Ending } from '../ending';
import { enter } from './enter';
import { refusalFacts } from '../failure';
import { readGroups } from '../customer/groups';
import type { Job } from './job';
import { nowOf } from './job';
import { retiredNow } from '../customer/retiredNow';
import { showSoon } from './show';
import { readSkuIds } from '../customer/skuIds';
import type { SeatsOfSku } from '../customer/skuIds';

/**
 * Closes the retired subscription when a read made after the last move shows that nobody loses a licence by it. One
 * migration of a customer at a time: two would each count on the seats of the subscription that the other closes.
 */
export async function closeRetired(job: Job): Promise<Ending> {
  await enter(job, 'closing');
  const key = `close ${job.plan.customer.id}`;
  return new Ending(await attempt(job, 'close', () => job.steps.alone(key, () => closeOnce(job))));
}

async function closeOnce(job: Job): Promise<'done' | 'leftOpen'> {
  const { plan, world } = job;
  const holders = await world.licences.holders(plan.customer.id, plan.retired.skuId);
  await world.ledger.setRemaining(job.id, await remaining(job, holders), nowOf(job));
  if (plan.close === 'none') return 'done';
  const subscriptions = holders.length > 0 ? await otherSubscriptions(job) : [];
  if (!closeVerdict({ holders, subscriptions, retired: plan.retired }).mayClose) return 'leftOpen';
  await closeNow(job, plan.close);
  await world.ledger.setClosed(job.id, plan.close, nowOf(job));
  showSoon(job);
  return 'done';
}

async function remaining({ id, plan, world }: Job, holders: readonly Holder[]): Promise<readonly RemainingHolder[]> {
  if (holders.length === 0) return [];
  const groups = await readGroups(world, plan.customer.id, plan.retired.skuId, holders);
  return remainingHolders(plan, await world.ledger.people(id), holders, groups);
}

async function otherSubscriptions({ plan, world }: Job): Promise<readonly SeatsOfSku[]> {
  const all = await world.subscriptions.list(plan.customer.id);
  const others = all.filter(({ id, status }) => id !== plan.retired.subscriptionId && status === 'active');
  return readSkuIds(world, plan.customer.id, others);
}

/** Suspended is not cancelled: it is billed to the end of its term. */
function isClosed({ status, autoRenew }: SubscriptionFacts, action: CloseAction): boolean {
  if (action === 'autoRenewOff') return !autoRenew;
  return status !== 'active' && (action !== 'cancel' || status !== 'suspended');
}

/** @throws Ending when Partner Center refuses */
async function closeNow(job: Job, action: Exclude<CloseAction, 'none'>): Promise<void> {
  const { plan, world } = job;
  try {
    const after = await world.subscriptions.close(plan.customer.id, plan.retired.subscriptionId, action);
    if (!isClosed(after, action))
      throw new KnownError('conflict', 'waitAndRetry', 'The subscription still reads as open.');
  } catch (error) {
    if (!isKnownError(error)) throw error;
    if (error.code === 'notFound' && (await retiredNow(job)).status === 'deleted') return;
    throw error.code === 'refused' ? askPerson('closeRefused', refusalFacts(error)) : error;
  }
}
