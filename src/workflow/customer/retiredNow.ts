import { isKnownError } from '../../migration/errors';
import type { SubscriptionFacts } from '../../migration/ports';
import type { Job } from '../migrate/job';

type Standing = Pick<SubscriptionFacts, 'status' | 'quantity'>;

/** The retired subscription as it is now. One that somebody deleted by hand is not found and not listed either. */
export async function retiredNow(job: Job): Promise<Standing> {
  const { plan, world } = job;
  try {
    return await world.subscriptions.get(plan.customer.id, plan.retired.subscriptionId);
  } catch (error) {
    if (isKnownError(error) && error.code === 'notFound' && (await isUnlisted(job)))
      return { status: 'deleted', quantity: 0 };
    throw error;
  }
}

async function isUnlisted({ plan, world }: Job): Promise<boolean> {
  const all = await world.subscriptions.list(plan.customer.id);
  return all.every(({ id }) => id !== plan.retired.subscriptionId);
}
