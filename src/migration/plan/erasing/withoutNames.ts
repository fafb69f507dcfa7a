import { hasItsHash, planHash } from '../planHash';
import type { StoredPlanRow } from '../storedPlan';

/**
 * The same plan without people's names and addresses. Its hash still fits: where it was of the release that hashed names as
 * well, it is made anew, unless it did not fit before.
 */
export function withoutNames(plan: StoredPlanRow): StoredPlanRow {
  const people = plan.people.map((person) => ({ ...person, name: '', address: '' }));
  const nameless = { ...plan, people };
  return hasItsHash(plan) && !hasItsHash(nameless) ? { ...nameless, hash: planHash({ ...plan, people }) } : nameless;
}
