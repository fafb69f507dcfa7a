import type { Purchase } from '../../../migration/plan/plan';
import type { LookedAfter } from '../../../migration/ports';
import type { RunPorts } from '../../deps';
import { settleMs } from '../../patience';
import { findAnywhere } from './lookUp';
import type { Looker } from './lookUp';
import { ordersThatMayBeIt } from './propose';

type Ports = Looker['ports'] & Pick<RunPorts, 'migrations' | 'messenger' | 'log'>;

/** A few times a day, and for so long after an adoption as Partner Center keeps its records. */
const again = { hours: 6, days: 90 };

/**
 * Looks after purchases whose migration was ended while nobody knew of them, and after orders that a person took for one:
 * what has become known is written down, and somebody hears of it.
 */
export async function lookAfterDoubts(ports: Ports): Promise<void> {
  for (const each of await ports.purchases.claimLookedAfter(ports.clock.now().toISOString(), again)) {
    await lookAfter(ports, each).catch((error: unknown) => {
      ports.log.error('A look after a purchase failed.', error, { migrationId: each.id });
    });
  }
}

async function lookAfter(ports: Ports, { id, attempt, adopted }: LookedAfter): Promise<void> {
  const plan = await ports.migrations.plan(id);
  if (!plan?.purchase) return;
  const looker: Looker = { id, plan, ports };
  const isNews =
    adopted === undefined
      ? await isKnownNow(looker, plan.purchase, attempt)
      : await isSecond(looker, plan.purchase, attempt);
  if (isNews) await ports.messenger.showMigrationAnew(id);
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
  const found = await ports.orders.findByMark(plan.customer.id, purchase.mark);
  const adopted = await ports.purchases.latestAttempt(id);
  if (!found || found === 'notKnown' || found.orderId === adopted?.orderId) return false;
  if (found.subscriptionId !== undefined && found.subscriptionId === adopted?.subscriptionId) return false;
  return ports.purchases.noteSecondOrder(id, attempt, found.orderId);
}
