import { isKnownError } from '../../migration/errors';
import type { SubscriptionFacts } from '../../migration/ports';
import type { Run } from '../migrate/run';

type Standing = Pick<SubscriptionFacts, 'status' | 'quantity'>;

/** The retired subscription as it is now. One that somebody deleted by hand is not found and not listed either. */
export async function retiredNow(run: Run): Promise<Standing> {
  const { plan, ports } = run;
  try {
    return await ports.subscriptions.get(plan.customer.id, plan.retired.subscriptionId);
  } catch (error) {
    if (isKnownError(error) && error.code === 'notFound' && (await isUnlisted(run)))
      return { status: 'deleted', quantity: 0 };
    throw error;
  }
}

async function isUnlisted({ plan, ports }: Run): Promise<boolean> {
  const all = await ports.subscriptions.list(plan.customer.id);
  return all.every(({ id }) => id !== plan.retired.subscriptionId);
}
