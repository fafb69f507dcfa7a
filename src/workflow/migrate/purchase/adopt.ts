import { isNamed } from '../../../migration/plan/adoption';
import type { NotIt } from '../../../migration/plan/adoption';
import type { Purchase } from '../../../migration/plan/plan';
import type { SeenOrder } from '../../../migration/plan/seenOrder';
import { askPerson } from '../../ending';
import { adoptionLagMs } from '../../patience';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import type { Bought } from './checkOut';
import { findAnywhere } from './lookUp';
import { judgeOrders } from './propose';

type Run = RunWith<'purchases' | 'carts' | 'orders'>;

/** `cartOpen`: it reads as never submitted. `tooSoon`: the order that bears our mark may still come. */
type NotAdopted = NotIt | 'notFound' | 'cartOpen' | 'tooSoon';

/** A person names an order or a subscription: if it may be the purchase, it is shown, and asked about once more. */
export const lookAtNamed = (run: Run, purchase: Purchase, name: string): Promise<Bought> =>
  tryStep<Bought>(run, 'look at the named order', async () => {
    if (await findAnywhere(run, purchase)) return 'bought';
    throw askPerson('purchaseUnknown', {}, { orders: [await insistOnIt(run, purchase, name)] });
  });

/**
 * A person says that this order is the purchase. It is judged anew, so that nothing is taken that has become somebody
 * else's since it was shown.
 */
export const adopt = (run: Run, purchase: Purchase, name: string): Promise<Bought> =>
  tryStep<Bought>(run, 'adopt the order', async () => {
    const { purchases } = run.ports;
    const last = await purchases.latestAttempt(run.id);
    if (!last || (await findAnywhere(run, purchase))) return 'bought';
    const order = await insistOnIt(run, purchase, name);
    if (!(await purchases.adoptOrder(run.id, last.attempt, order, nowOf(run)))) throw no('taken');
    return 'bought';
  });

/** @throws Ending when it can't be this purchase, with the reason */
async function insistOnIt(run: Run, purchase: Purchase, name: string): Promise<SeenOrder> {
  const last = await run.ports.purchases.latestAttempt(run.id);
  const now = run.ports.clock.now().getTime();
  if (last && now - Date.parse(last.sentAt) <= adoptionLagMs) throw no('tooSoon');
  const cart = await run.ports.carts.get(run.plan.customer.id, purchase.cartId);
  if (cart?.status === 'active') throw no('cartOpen');
  const named = (await judgeOrders(run, purchase)).filter(({ order }) => isNamed(order, name));
  const fitting = named.find(({ why }) => why === undefined);
  if (!fitting) throw no(named[0]?.why ?? 'notFound');
  return fitting.order;
}

const no = (named: NotAdopted) => askPerson('purchaseUnknown', { named, found: 0 });
