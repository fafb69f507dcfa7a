import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import { scheduledIn } from '../../migration/endOfTerm/scheduled';
import type { CustomerId, SkuId, SubscriptionId } from '../../migration/ids';
import type { RetiredSubscription } from '../../migration/offers/survey';
import type { RetiredSource } from '../../migration/packs/pack';
import { refOf } from '../../migration/packs/sources';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { namedWay } from '../../migration/plan/ways';
import { noRenewalFrom } from '../../migration/radar/noRenewal';
import { defined } from '../../platform/defined';
import { readSkuIds } from '../customer/skuIds';
import type { Memories } from './memories';

interface Facts {
  readonly customerId: CustomerId;
  readonly facts: SubscriptionFacts;
  readonly source: RetiredSource;
  readonly skuId: SkuId;
}

const isToEnd = (all: readonly SubscriptionFacts[], which: SubscriptionId): boolean =>
  all.some((facts) => facts.id === which && endOfTerm(facts) === 'ends');

/**
 * The retired subscription with what hangs on it and what stands beside it.
 *
 * @param all every subscription of the customer
 */
export async function readRetired(
  {
    skuMemory,
    partnerMemory,
    orderedPriceMemory,
  }: Pick<Memories, 'skuMemory' | 'partnerMemory' | 'orderedPriceMemory'>,
  all: readonly SubscriptionFacts[],
  { customerId, facts, source, skuId }: Facts,
): Promise<RetiredSubscription> {
  const addOns = all.filter(({ parentSubscriptionId }) => parentSubscriptionId === facts.id);
  const others = all.filter((other) => other.id !== facts.id && other.parentSubscriptionId === undefined);
  const [skuIds, partnerName, ordered] = await Promise.all([
    readSkuIds({ subscriptions: skuMemory }, customerId, others),
    partnerMemory.nameOf(facts.partnerOfRecord),
    orderedPriceMemory.priceOf(customerId, facts),
  ]);
  const siblings = skuIds.filter((other) => other.skuId === skuId);
  const { id: subscriptionId, offerName, commerce, quantity, status, autoRenew } = facts;
  const { endsOn, cancellableUntil, partnerOfRecord } = facts;
  return {
    ...refOf(source),
    ...namedWay(source.way),
    ...{ subscriptionId, offerName, commerce, quantity, status, autoRenew, skuId },
    // What Partner Center is to renew and Microsoft will not, nobody can tell the end of.
    endOfTerm: noRenewalFrom(source, facts) === undefined ? endOfTerm(facts) : 'unknown',
    scheduled: scheduledIn(facts),
    ...defined({ endsOn, cancellableUntil, partnerOfRecord, partnerName, ordered }),
    addOns: addOns.map((addOn) => ({ subscriptionId: addOn.id, offerName: addOn.offerName })),
    siblings: siblings.map(({ id, quantity, status }) => ({
      ...{ subscriptionId: id, quantity, status },
      ...(isToEnd(others, id) ? { ends: true as const } : {}),
    })),
  };
}
