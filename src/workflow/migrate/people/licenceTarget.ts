import type { SkuId } from '../../../migration/ids';
import type { MigrationPlan } from '../../../migration/plan/plan';
import type { LicenceChange } from '../../../migration/ports';
import type { HeldLicence, Holder } from '../../../migration/offers/survey';

/** What is to become of one person. */
export interface Wish {
  readonly disposition: 'move' | 'remove';
  readonly keepOff: readonly string[];
}

const held = (user: Holder, sku: SkuId): HeldLicence | undefined => user.licences.find(({ skuId }) => skuId === sku);

const lacks = (user: Holder, { disposition }: Wish, plan: MigrationPlan): boolean =>
  disposition === 'move' && !held(user, plan.replacement.skuId);

/** `inherited`: nothing more can be done, because a group gives the retired licence. */
export function standingOf(user: Holder, wish: Wish, plan: MigrationPlan): 'reached' | 'inherited' | 'open' {
  const retired = held(user, plan.retired.skuId);
  if (retired && !retired.direct) return 'inherited';
  return retired || lacks(user, wish, plan) ? 'open' : 'reached';
}

/**
 * The one call that takes a person from here to there; it leaves alone what is there already.
 *
 * @param livePlans service plans the replacement has in this tenant; keeping others off would be refused
 */
export function changeFor(
  user: Holder,
  wish: Wish,
  plan: MigrationPlan,
  livePlans: ReadonlySet<string> | undefined,
): LicenceChange {
  const disabledPlans = livePlans ? wish.keepOff.filter((id) => livePlans.has(id)) : wish.keepOff;
  return {
    userId: user.id,
    add: lacks(user, wish, plan) ? [{ skuId: plan.replacement.skuId, disabledPlans }] : [],
    remove: held(user, plan.retired.skuId)?.direct ? [plan.retired.skuId] : [],
    before: user.licences.map(({ skuId }) => skuId),
  };
}
