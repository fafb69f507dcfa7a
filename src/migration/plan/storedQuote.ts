import type { PreparationResult } from '../ports';
import { planHash } from './planHash';
import { inTodaysWords } from './storedPlan';

/** What was prepared, in today's words. Nobody has confirmed a quote yet, so its plan is hashed by them. */
export function resultToday(result: PreparationResult): PreparationResult {
  if (result.kind !== 'quote') return result;
  const plan = inTodaysWords(result.plan);
  return plan.close === result.plan.close ? result : { ...result, plan: { ...plan, hash: planHash(plan) } };
}
