import type { MigrationPlan } from '../../migration/plan/plan';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { shown } from '../parts/names';

/** Not where licences are only taken away. */
const isReplaced = (plan: MigrationPlan): boolean => plan.way === 'rebuy' || plan.headcount.moving > 0;

export function subtitleOf(plan: MigrationPlan, { review }: Text): Phrase {
  const retired = shown(plan.retired.offerName);
  return isReplaced(plan) ? review.fromTo(retired, shown(plan.replacement.name)) : review.removing(retired);
}

/** Title and subtitle in one sentence. */
export function summaryOf(plan: MigrationPlan, { review }: Text): Phrase {
  const customer = shown(plan.customer.name);
  const retired = shown(plan.retired.offerName);
  return isReplaced(plan)
    ? review.title(customer, retired, shown(plan.replacement.name))
    : review.titleRemoving(customer, retired);
}
