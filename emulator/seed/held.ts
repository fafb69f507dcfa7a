import type { Licence } from '../core/model';
import type { Held } from './plan';
import { skuFacts } from './catalogue/skus';

/** @throws when a plan to switch off is not of the SKU: a slip in the seed. */
export function licenceOf(held: Held, since: number): Licence {
  if (typeof held === 'string') return { skuId: held, disabledPlans: [], since };
  const plans = skuFacts(held.skuId)?.servicePlans ?? [];
  const disabledPlans = held.without.map((name) => {
    const plan = plans.find((each) => each.name === name);
    if (plan === undefined) throw new Error(`${held.skuId} has no service plan ${name}`);
    return plan.id;
  });
  return { skuId: held.skuId, disabledPlans, since };
}
