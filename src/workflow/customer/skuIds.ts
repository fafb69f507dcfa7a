import type { CustomerId, SkuId, SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { defined } from '../../platform/defined';
import type { Subscriptions } from '../../migration/ports';
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
  { subscriptions }: { readonly subscriptions: Pick<Subscriptions, 'skuOf'> },
  customer: CustomerId,
  all: readonly SubscriptionFacts[],
): Promise<readonly SeatsOfSku[]> =>
  inParallel(all, readsAtOnce, async (facts) => ({
    id: facts.id,
    status: facts.status,
    quantity: facts.quantity,
    ...defined({ skuId: await subscriptions.skuOf(customer, facts) }),
  }));
