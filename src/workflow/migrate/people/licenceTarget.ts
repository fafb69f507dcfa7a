import type { SkuId } from '../../../migration/ids';
import { skusOf } from '../../../migration/plan/basket';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { LicenceChange } from '../../../migration/ports';
import type { HeldLicence, Holder } from '../../../migration/offers/survey';

/** What is to become of one person. */
export interface Wish {
  readonly disposition: 'move' | 'remove';
  readonly keepOff: readonly string[];
}

const held = (user: Holder, sku: SkuId): HeldLicence | undefined => user.licences.find(({ skuId }) => skuId === sku);

/** Of a basket whatever of it is missing; who moves to it has all of it. */
const lacking = (user: Holder, { disposition }: Wish, plan: MigrationPlan): readonly SkuId[] =>
  disposition === 'move' ? skusOf(plan).filter((sku) => !held(user, sku)) : [];

/** `inherited`: nothing more can be done, because a group gives the retired licence. */
export function standingOf(user: Holder, wish: Wish, plan: MigrationPlan): 'reached' | 'inherited' | 'open' {
  const retired = held(user, plan.retired.skuId);
  if (retired && !retired.direct) return 'inherited';
  return retired || lacking(user, wish, plan).length > 0 ? 'open' : 'reached';
}

/**
 * The one call that takes a person from here to there; it leaves alone what is there already.
 *
 * @param plansOf service plans that each licence has in this tenant, where it is known; keeping others off would be refused
 */
export function changeFor(
  user: Holder,
  wish: Wish,
  plan: MigrationPlan,
  plansOf: ReadonlyMap<SkuId, ReadonlySet<string>>,
): LicenceChange {
  return {
    userId: user.id,
    add: lacking(user, wish, plan).map((skuId) => ({ skuId, disabledPlans: keptOffIn(plansOf.get(skuId), wish) })),
    remove: held(user, plan.retired.skuId)?.direct ? [plan.retired.skuId] : [],
    before: user.licences.map(({ skuId }) => skuId),
  };
}

const keptOffIn = (live: ReadonlySet<string> | undefined, { keepOff }: Wish): readonly string[] =>
  live ? keepOff.filter((id) => live.has(id)) : keepOff;
