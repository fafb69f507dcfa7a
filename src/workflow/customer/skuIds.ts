import type { CustomerId, SkuId, SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/ports';
import { given } from '../../platform/given';
import type { World } from '../deps';
import { inParallel } from '../inParallel';

const readsAtOnce = 4;

export interface SeatsOfSku {
  readonly id: SubscriptionId;
  readonly status: string;
  readonly quantity: number;
  /** Absent where nobody can tell; such a subscription counts as having no seat of the SKU. */
  readonly skuId?: SkuId;
}

/** Which SKU each of these subscriptions gives. */
export const readSkuIds = (
  { subscriptions }: Pick<World, 'subscriptions'>,
  customer: CustomerId,
  all: readonly SubscriptionFacts[],
): Promise<readonly SeatsOfSku[]> =>
  inParallel(all, readsAtOnce, async (facts) => ({
    id: facts.id,
    status: facts.status,
    quantity: facts.quantity,
    ...given({ skuId: await subscriptions.skuOf(customer, facts) }),
  }));
