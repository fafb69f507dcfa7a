import { endOfTerm } from '../../endOfTerm/endOfTerm';
import { isScheduledAnew } from '../../endOfTerm/scheduled';
import type { SubscriptionFacts } from '../../packs/subscriptionFacts';
import type { MigrationPlan } from '../plan';

/** One thing in which the retired subscription is no longer as it was confirmed. */
export interface RetiredDrift {
  readonly field: 'retired' | 'quantity' | 'termEnd' | 'scheduled';
  /** For `retired` the status, for `termEnd` the last day of its term, for `scheduled` what becomes of it at its end. */
  readonly was: string | number;
  readonly is: string | number;
}

type Standing = SubscriptionFacts | Pick<SubscriptionFacts, 'status' | 'quantity'>;
type Frozen = Pick<MigrationPlan, 'retired' | 'close'>;

/** All of them, in the order in which they are told; of one that is not active nothing else counts. */
export function retiredDrifts(plan: Frozen, now: Standing): readonly RetiredDrift[] {
  const { quantity: was } = plan.retired;
  const { status, quantity: is } = now;
  if (status !== 'active') return [{ field: 'retired', was: 'active', is: status }];
  return [...(was === is ? [] : [{ field: 'quantity', was, is } as const]), ...ofItsEnd(plan, now)];
}

/** What is left as it is calls nothing off. */
const ofItsEnd = (plan: Frozen, now: Standing): readonly RetiredDrift[] =>
  plan.close !== 'leave' && 'commerce' in now ? [...termDrift(plan, now), ...scheduleDrift(plan, now)] : [];

/** It has renewed since, or somebody has moved its end. A day that is not told is compared with nothing. */
function termDrift({ retired: { endsOn: was } }: Frozen, { endsOn: is }: SubscriptionFacts): readonly RetiredDrift[] {
  return was === undefined || is === undefined || was === is ? [] : [{ field: 'termEnd', was, is }];
}

function scheduleDrift({ retired }: Frozen, now: SubscriptionFacts): readonly RetiredDrift[] {
  if (!isScheduledAnew(retired, now)) return [];
  return [{ field: 'scheduled', was: retired.endOfTerm ?? '', is: endOfTerm(now) }];
}
