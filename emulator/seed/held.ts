import type { Licence } from '../core/model';
import type { Held } from './plan';
import { skuFacts } from './catalogue/skus';

/** @throws when a plan that is named is not of the SKU: a slip in the seed. */
export function licenceOf(held: Held, since: number): Licence {
  if (typeof held === 'string') return { skuId: held, disabledPlans: [], since };
  const { skuId, without = [], pending = [] } = held;
  const pendingPlans = planIds(skuId, pending);
  return {
    ...{ skuId, disabledPlans: planIds(skuId, without), since },
    ...(pendingPlans.length > 0 ? { pendingPlans } : {}),
  };
}

function planIds(skuId: string, names: readonly string[]): string[] {
  const plans = skuFacts(skuId)?.servicePlans ?? [];
  return names.map((name) => {
    const plan = plans.find((each) => each.name === name);
    if (plan === undefined) throw new Error(`${skuId} has no service plan ${name}`);
    return plan.id;
  });
}
