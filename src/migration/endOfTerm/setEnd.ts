import { dayOf } from '../days';
import type { Migration } from '../plan/progress';
import { knownEnd } from './knownEnd';
import type { KnownEnd } from './knownEnd';

/**
 * The last day of what a migration has set to end with its term, which was read back. Undefined where it was closed otherwise;
 * and where it was closed later than in the term that was confirmed, because nobody has kept the day of another.
 */
export function setEnd({ plan, closed }: Pick<Migration, 'plan' | 'closed'>): KnownEnd | undefined {
  const end = knownEnd({ ...plan.retired, endOfTerm: 'ends' });
  if (closed?.action !== 'endAtTerm' || end === undefined) return undefined;
  return dayOf(closed.at, 'UTC') <= end ? end : undefined;
}
