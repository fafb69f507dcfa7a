import type { PreparationResult } from '../ports';
import { planHash } from './planHash';
import { asStored, inTodaysWords } from './storedPlan';

/** What was prepared, in today's words. Nobody has confirmed a quote yet, so its plan is hashed by them. */
export function resultToday(result: PreparationResult): PreparationResult {
  if (result.kind !== 'quote') return result;
  const plan = inTodaysWords(result.plan);
  return { ...result, plan: plan.close === result.plan.close ? plan : { ...plan, hash: planHash(plan) } };
}

/** The text that is kept of it. */
export const keptResult = (result: PreparationResult): string =>
  JSON.stringify(result.kind === 'quote' ? { ...result, plan: asStored(result.plan) } : result);
