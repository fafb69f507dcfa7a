import type { CustomerId, SubscriptionId } from '../../migration/ids';
import { wholeOf } from '../../migration/reading';
import type { CustomerReads } from '../deps';
import { readSkuIds } from './skuIds';
import type { SeatsOfSku } from './skuIds';

/** Every other active subscription of the customer, and which SKU it gives. */
export async function otherSubscriptions(
  ports: Pick<CustomerReads, 'subscriptions'>,
  customer: CustomerId,
  than: SubscriptionId,
): Promise<readonly SeatsOfSku[]> {
  const all = wholeOf(await ports.subscriptions.list(customer));
  const others = all.filter(({ id, status }) => id !== than && status === 'active');
  return readSkuIds(ports, customer, others);
}
