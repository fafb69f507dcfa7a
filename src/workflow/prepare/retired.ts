import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import type { CustomerId, SkuId } from '../../migration/ids';
import type { RetiredSubscription } from '../../migration/offers/survey';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { wholeOf } from '../../migration/reading';
import { defined } from '../../platform/defined';
import { readSkuIds } from '../customer/skuIds';
import type { CustomerReads } from '../deps';

interface Facts {
  readonly customerId: CustomerId;
  readonly facts: SubscriptionFacts;
  readonly packId: string;
  readonly skuId: SkuId;
}

/** The retired subscription with what hangs on it and what stands beside it. */
export async function readRetired(
  ports: Pick<CustomerReads, 'subscriptions'>,
  { customerId, facts, packId, skuId }: Facts,
): Promise<RetiredSubscription> {
  const all = wholeOf(await ports.subscriptions.list(customerId));
  const addOns = all.filter(({ parentSubscriptionId }) => parentSubscriptionId === facts.id);
  const others = all.filter((other) => other.id !== facts.id && other.parentSubscriptionId === undefined);
  const siblings = (await readSkuIds(ports, customerId, others)).filter((other) => other.skuId === skuId);
  const { id: subscriptionId, offerName, commerce, quantity, status, autoRenew } = facts;
  const { endsOn, cancellableUntil, partnerOfRecord } = facts;
  return {
    ...{ subscriptionId, packId, offerName, commerce, quantity, status, autoRenew, skuId },
    endOfTerm: endOfTerm(facts),
    ...defined({ endsOn, cancellableUntil, partnerOfRecord }),
    addOns: addOns.map((addOn) => ({ subscriptionId: addOn.id, offerName: addOn.offerName })),
    siblings: siblings.map(({ id, quantity, status }) => ({ subscriptionId: id, quantity, status })),
  };
}
