import { dayOf } from '../../days';
import type { RetiredSubscription } from '../../offers/survey';
import type { RetiredSource } from '../../packs/pack';
import { closeConsequence, closeOptions } from '../close';
import type { MigrationPlan } from '../plan';

interface Reviewed {
  readonly plan: Pick<MigrationPlan, 'madeAt' | 'purchase' | 'close'>;
  readonly retired: RetiredSubscription;
  readonly source: RetiredSource;
}

/**
 * Whether the review would tell other dates, or another closing, if it were made now: a purchase begins its term on the day
 * on which it is made, what is suspended is kept so long from then on, and what can be cancelled can be so for days.
 */
export function isOfAnotherDay({ plan, retired, source }: Reviewed, now: Date, timeZone: string): boolean {
  const madeAt = new Date(plan.madeAt);
  const isNextDay = ['UTC', timeZone].some((zone) => dayOf(madeAt, zone) !== dayOf(now, zone));
  if (!isNextDay) return false;
  if (plan.purchase !== undefined || !closeOptions(retired, source, now).includes(plan.close)) return true;
  const deletedOn = (at: Date) => closeConsequence(retired, plan.close, source, at).dataDeletedOn;
  return deletedOn(madeAt) !== deletedOn(now);
}
