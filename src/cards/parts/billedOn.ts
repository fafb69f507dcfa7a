import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import type { MigrationPlan } from '../../migration/plan/plan';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';

/**
 * How long a subscription that stays open is billed; said as an end only where it is one. Of a day that has passed since it
 * was read, nobody tells what it brought.
 */
export function billedOn(retired: MigrationPlan['retired'], today: string, { running }: Text): Phrase {
  const end = knownEnd(retired);
  if (end !== undefined) return running.leftOpenEnds(end);
  const { endsOn, endOfTerm } = retired;
  if (endsOn === undefined || endsOn < today) return running.leftOpenBilled;
  if (endOfTerm === 'renews') return running.leftOpenRenews(endsOn);
  return endOfTerm === 'extends' ? running.leftOpenExtends(endsOn) : running.leftOpenBilled;
}
