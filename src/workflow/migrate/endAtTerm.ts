import { endOfTerm } from '../../migration/endOfTerm/endOfTerm';
import { isKnownError, KnownError } from '../../migration/errors';
import type { CustomerId, SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { RunPorts } from '../deps';
import type { RunWith } from './run';
import { tryStep } from './tryStep';

type Ports = Pick<RunPorts, 'subscriptions' | 'clock' | 'log'>;

const looks = 6;
const lookMs = 5_000;

/**
 * Whether a subscription renews itself, as a step of its own: once its renewal was switched off, whoever takes over from a
 * dead process reads nothing else. False in a run of a former release that was past this point.
 */
export async function keepRenewal(run: RunWith<'subscriptions'>, subscription: SubscriptionId): Promise<boolean> {
  if (!(await run.steps.mayTake(`the renewal of ${subscription}`))) return false;
  return tryStep(run, 'read the renewal', () => readRenewal(run, subscription));
}

async function readRenewal({ plan, ports }: RunWith<'subscriptions'>, subscription: SubscriptionId): Promise<boolean> {
  try {
    return (await ports.subscriptions.get(plan.customer.id, subscription)).autoRenew;
  } catch (error) {
    // What is gone is dealt with where it is to be changed.
    if (isKnownError(error) && (error.code === 'notFound' || error.code === 'refused')) return false;
    throw error;
  }
}

/**
 * Sets a subscription to be cancelled at the end of its term. Only when it reads so is it taken for closed. Where it does
 * not, its renewal is put back as it was: renewal off without that would go on dearer, unseen. False then.
 *
 * @param renewed whether it was kept to renew itself, before a first try may have switched that off
 */
export async function endAtTerm(
  ports: Ports,
  customer: CustomerId,
  subscription: SubscriptionId,
  renewed: boolean,
  insist?: (asRead: SubscriptionFacts) => void,
): Promise<boolean> {
  const before = await ports.subscriptions.get(customer, subscription);
  let after = await ports.subscriptions.close(customer, subscription, 'endAtTerm', insist);
  for (let look = 1; endOfTerm(after) !== 'ends' && look < looks; look += 1) {
    await ports.clock.sleep(lookMs);
    after = await ports.subscriptions.get(customer, subscription);
  }
  if (endOfTerm(after) === 'ends') return true;
  ports.log.error('Partner Center did not take the end of a term.', undefined, { subscriptionId: subscription });
  if (renewed || before.autoRenew) await renewAgain(ports, customer, subscription);
  return false;
}

/** Read back, because it is told that the renewal is as it was. */
export async function renewAgain(
  { subscriptions }: Pick<Ports, 'subscriptions'>,
  customer: CustomerId,
  subscription: SubscriptionId,
): Promise<void> {
  const { autoRenew } = await subscriptions.setAutoRenew(customer, subscription, true);
  if (!autoRenew) throw new KnownError('conflict', 'waitAndRetry', 'The renewal still reads as off.');
}
