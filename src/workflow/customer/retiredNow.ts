import { isKnownError } from '../../migration/errors';
import type { GoneSubscription, SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { MigrationPlan } from '../../migration/plan/plan';
import { wholeOf } from '../../migration/reading';
import type { CustomerReads } from '../deps';

type Asked = Pick<CustomerReads, 'subscriptions'>;
type Standing = SubscriptionFacts | GoneSubscription;

/** The retired subscription as it is now. One that somebody deleted by hand is not found and not listed either. */
export async function retiredNow(ports: Asked, plan: MigrationPlan): Promise<Standing> {
  try {
    return await ports.subscriptions.get(plan.customer.id, plan.retired.subscriptionId);
  } catch (error) {
    if (isKnownError(error) && error.code === 'notFound' && (await isUnlisted(ports, plan)))
      return { status: 'deleted', quantity: 0 };
    throw error;
  }
}

async function isUnlisted({ subscriptions }: Asked, plan: MigrationPlan): Promise<boolean> {
  const all = wholeOf(await subscriptions.list(plan.customer.id));
  return all.every(({ id }) => id !== plan.retired.subscriptionId);
}
