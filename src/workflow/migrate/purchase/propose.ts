import { whyNotIt } from '../../../migration/plan/adoption';
import type { NotIt } from '../../../migration/plan/adoption';
import type { Purchase } from '../../../migration/plan/plan';
import type { Problem } from '../../../migration/plan/progress';
import type { SeenOrder } from '../../../migration/plan/seenOrder';
import { wholeOf } from '../../../migration/reading';
import { askPerson } from '../../ending';
import type { Ending } from '../../ending';
import { stayingInDoubt } from './stayingInDoubt';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';

type Run = RunWith<'purchases' | 'orders'>;
/** What judging takes, outside of a run as well. */
type Judge = Pick<Run, 'id' | 'plan'> & { readonly ports: Pick<Run['ports'], 'purchases' | 'orders'> };

interface Judged {
  readonly order: SeenOrder;
  readonly why?: NotIt;
}

/** Each has a button, beside three more; Teams shows six. */
const shownAtMost = 3;

/** The agent knows that it was bought, and it does not bear our mark: the orders that may be it, for the agent to say which. */
export async function propose(run: Run, purchase: Purchase, facts: Problem['facts']): Promise<Ending> {
  const looking = tryStep(run, 'look for orders that may be it', () => ordersThatMayBeIt(run, purchase));
  const orders = await stayingInDoubt(looking);
  return orders.length === 0
    ? askPerson('purchaseUnknown', { ...facts, found: 0 })
    : askPerson('purchaseUnknown', facts, { orders });
}

export async function ordersThatMayBeIt(run: Judge, purchase: Purchase): Promise<readonly SeenOrder[]> {
  const judged = await judgeOrders(run, purchase);
  return judged
    .filter(({ why }) => why === undefined)
    .map(({ order }) => order)
    .slice(0, shownAtMost);
}

/**
 * Every order and subscription of the customer, and why it can't be this purchase.
 *
 * @throws KnownError `incomplete`, because that there is no other takes a complete reading
 */
export async function judgeOrders({ id, plan, ports }: Judge, purchase: Purchase): Promise<readonly Judged[]> {
  const last = await ports.purchases.latestAttempt(id);
  if (!last) return [];
  const taken = await ports.purchases.takenOrders(id, plan.customer.id);
  const orders = wholeOf(await ports.orders.listed(plan.customer.id, last.sentAt));
  const doubted = { purchase, sentAt: last.sentAt, taken };
  return orders.map((order) => {
    const why = whyNotIt(order, doubted);
    return why === undefined ? { order } : { order, why };
  });
}
