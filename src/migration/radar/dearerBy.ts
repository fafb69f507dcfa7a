import { extendedTerms } from '../endOfTerm/extendedTerms';
import { isDearer, isExtendedNow } from './radar';
import type { RadarEntry } from './radar';

/** In per cent of what it costs in its term. */
interface DearerBy {
  readonly least: number;
  readonly most: number;
}

type Entry = Pick<RadarEntry, 'endOfTerm' | 'reason' | 'isExtended' | 'term'>;

/**
 * How much more it costs in an extended term; undefined where it comes to none. What runs month by month has a monthly
 * plan, so that is known exactly; unless it is the extended term itself, whose months say nothing of the plan before it.
 */
export function dearerBy(entry: Entry): DearerBy | undefined {
  if (!isDearer(entry)) return undefined;
  const { withMonthlyPlan, withoutMonthlyPlan } = extendedTerms.dearerByPercent;
  const hasMonthlyPlan = entry.term === 'P1M' && !isExtendedNow(entry);
  return { least: withMonthlyPlan, most: hasMonthlyPlan ? withMonthlyPlan : withoutMonthlyPlan };
}
