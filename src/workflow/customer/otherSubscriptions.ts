import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { wholeOf } from '../../migration/reading';
import type { CustomerReads } from '../deps';
import { readSkuIds } from './skuIds';
import type { SeatsOfSku } from './skuIds';

/** Every other active subscription of the customer that `counts`, and which SKU it gives. */
export async function otherSubscriptions(
  ports: Pick<CustomerReads, 'subscriptions'>,
  customer: CustomerId,
  than: SubscriptionId,
  counts: (facts: SubscriptionFacts) => boolean = () => true,
): Promise<readonly SeatsOfSku[]> {
  const all = wholeOf(await ports.subscriptions.list(customer));
  const others = all.filter((facts) => facts.id !== than && facts.status === 'active' && counts(facts));
  return readSkuIds(ports, customer, others);
}
