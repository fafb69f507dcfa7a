import type { Group } from '../core/model';
import { licenceOf } from './held';
import { guid } from './ids';
import type { CustomerPlan } from './plan';

const dayMs = 86_400_000;

export function buildGroups(plan: CustomerPlan, customerId: string, now: number): Group[] {
  return (plan.groups ?? []).map(({ name, hands }) => ({
    id: guid('group', customerId, name),
    displayName: name,
    licences: hands.map((held) => licenceOf(held, now - 380 * dayMs)),
  }));
}
