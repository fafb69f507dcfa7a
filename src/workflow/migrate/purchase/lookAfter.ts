import type { Purchase } from '../../../migration/plan/plan';
import type { LookedAfter } from '../../../migration/ports';
import type { RunPorts } from '../../deps';
import { settleMs } from '../../patience';
import { ofAttempt } from './cartToBuy';
import { deadIds } from './deadOrders';
import { hasMoved, isRevived } from './followOrder';
import type { FollowingLooker } from './followOrder';
import { findAnywhere } from './lookUp';
import type { Looker } from './lookUp';
import { ordersThatMayBeIt } from './propose';

type Ports = FollowingLooker['ports'] & Pick<RunPorts, 'messenger' | 'log'>;

/** A few times a day, and for so long after an adoption as Partner Center keeps its records. */
const again = { hours: 6, days: 90 };

/**
 * Looks after purchases whose migration was ended while nobody knew of them, after orders that a person took for one, and
 * after those that came to nothing or of which nobody knows what becomes: what has become known is written down, and somebody hears of it.
 */
export async function lookAfterDoubts(ports: Ports): Promise<void> {
  for (const each of await ports.purchases.claimLookedAfter(ports.clock.now().toISOString(), again)) {
    await lookAfter(ports, each).catch((error: unknown) => {
      ports.log.error('A look after a purchase failed.', error, { migrationId: each.id });
    });
  }
}

async function lookAfter(ports: Ports, looked: LookedAfter): Promise<void> {
  const { id } = looked;
  const plan = await ports.migrations.plan(id);
  if (!plan?.purchase) return;
  const last = await ports.purchases.latestAttempt(id);
  if (await isNews({ id, plan, ports }, ofAttempt(plan.purchase, last), looked)) {
    await ports.messenger.showMigrationAnew(id);
  }
}

function isNews(looker: FollowingLooker, purchase: Purchase, looked: LookedAfter): Promise<boolean> {
  if (looked.isUndecided) return hasMoved(looker);
  if (looked.isDead) return isRevived(looker, looked.attempt);
  return looked.adopted === undefined
    ? isKnownNow(looker, purchase, looked.attempt)
    : isSecond(looker, purchase, looked.attempt);
}

/**
 * Also that it never was: its cart can't have been submitted any more, and a day later nothing shows anywhere. A cart that is
 * gone may have been submitted all the same, so then no order without our mark may be it either.
 */
async function isKnownNow(looker: Looker, purchase: Purchase, attempt: number): Promise<boolean> {
  if (await findAnywhere(looker, purchase)) return true;
  const { carts, clock, purchases } = looker.ports;
  const cart = await carts.get(looker.plan.customer.id, purchase.cartId);
  const lateMs = clock.now().getTime() - Date.parse(purchase.cartExpiresAt);
  if (cart?.status === 'ordered' || lateMs <= settleMs) return false;
  if (!cart && (await ordersThatMayBeIt(looker, purchase)).length > 0) return false;
  await purchases.refuseAttempt(looker.id, attempt);
  return true;
}

async function isSecond({ id, plan, ports }: Looker, purchase: Purchase, attempt: number): Promise<boolean> {
  const found = await ports.orders.findByMark(plan.customer.id, purchase.mark, await deadIds({ plan, ports }));
  const adopted = await ports.purchases.latestAttempt(id);
  if (!found || found === 'notKnown' || found.orderId === adopted?.orderId) return false;
  if (found.subscriptionId !== undefined && found.subscriptionId === adopted?.subscriptionId) return false;
  return ports.purchases.noteSecondOrder(id, attempt, found.orderId);
}
