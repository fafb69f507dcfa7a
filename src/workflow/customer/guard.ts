import type { Holder } from '../../migration/offers/survey';
import { isOver } from '../../migration/endOfTerm/endOfTerm';
import { closeVerdict } from '../../migration/plan/close';
import type { MigrationPlan } from '../../migration/plan/plan';
import { countsFor, enabledWithout } from '../../migration/offers/rebuy';
import { wayHas, wayOf } from '../../migration/plan/ways';
import { foundIn } from '../../migration/reading';
import type { CustomerReads } from '../deps';
import { endingBeside } from './endingSeats';
import { otherSubscriptions } from './otherSubscriptions';
import { retiredNow } from './retiredNow';

type Asked = Pick<CustomerReads, 'subscriptions' | 'licences'>;

/**
 * The guard of the closing: whether what remains of the SKU without the retired subscription is enough for everybody who holds
 * it. Where people keep the very licence, the tenant itself has to show these seats, for whatever counts as in use.
 *
 * @param holders everybody who holds it, read after the last move
 * @param othersAreRead nobody needs a seat elsewhere where nobody holds it
 * @throws KnownError `incomplete` when something could not be read in full
 */
export async function closeGuard(
  ports: Asked,
  plan: MigrationPlan,
  holders: readonly Pick<Holder, 'id'>[],
  othersAreRead: 'always' | 'ifHeld',
): Promise<{ readonly mayClose: boolean; readonly seatsLeft: number }> {
  const { customer, retired } = plan;
  const keeps = !wayHas(wayOf(plan), 'people');
  const subscriptions =
    holders.length > 0 || keeps || othersAreRead === 'always'
      ? await otherSubscriptions(ports, customer.id, retired.subscriptionId, countsFor(plan))
      : [];
  const { mayClose, seatsLeft } = closeVerdict({ holders, subscriptions, retired });
  const isShown = !keeps || (await isCovered(ports, plan, seatsLeft));
  return { mayClose: mayClose && isShown, seatsLeft };
}

async function isCovered(ports: Asked, plan: MigrationPlan, seatsLeft: number): Promise<boolean> {
  const { enabled, ending, consumed } = await seatsWithout(ports, plan);
  return consumed <= Math.min(enabled - ending, seatsLeft);
}

/** By the tenant's own sums: what it would have left without the retired subscription, how much of that ends, and what is in use. */
export async function seatsWithout(
  ports: Asked,
  plan: MigrationPlan,
): Promise<{ readonly enabled: number; readonly ending: number; readonly consumed: number }> {
  const { customer, retired } = plan;
  const [skus, now, ending] = await Promise.all([
    ports.licences.skus(customer.id),
    retiredNow(ports, plan),
    endingBeside(ports, plan),
  ]);
  const sku = foundIn(skus, ({ skuId }) => skuId === retired.skuId);
  if (sku === undefined) return { enabled: 0, ending: 0, consumed: 0 };
  return {
    enabled: enabledWithout(sku, isOver(now) ? 0 : now.quantity),
    ending: ending.get(retired.skuId) ?? 0,
    consumed: sku.consumed,
  };
}
