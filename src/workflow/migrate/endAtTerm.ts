import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { RunPorts } from '../deps';

type Ports = Pick<RunPorts, 'subscriptions' | 'clock' | 'log'>;

const looks = 6;
const lookMs = 5_000;

/**
 * Sets a subscription to be cancelled at the end of its term. Only when it reads so is it taken for closed. Where it does
 * not, its renewal is put back as it was: renewal off without that would go on dearer, unseen. False then.
 */
export async function endAtTerm(ports: Ports, customer: CustomerId, subscription: SubscriptionId): Promise<boolean> {
  const before = await ports.subscriptions.get(customer, subscription);
  let after = await ports.subscriptions.close(customer, subscription, 'endAtTerm');
  for (let look = 1; endOfTerm(after) !== 'ends' && look < looks; look += 1) {
    await ports.clock.sleep(lookMs);
    after = await ports.subscriptions.get(customer, subscription);
  }
  if (endOfTerm(after) === 'ends') return true;
  ports.log.error('Partner Center did not take the end of a term.', undefined, { subscriptionId: subscription });
  if (before.autoRenew) await ports.subscriptions.setAutoRenew(customer, subscription, true);
  return false;
}
