import { orderStanding, seatsGiven } from '../../../migration/plan/orderStanding';
import type { Purchase } from '../../../migration/plan/plan';
import type { LookedAfter } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { RunPorts } from '../../deps';
import { settleMs } from '../../patience';
import { Scribe } from '../writing/scribe';
import { writtenPurchases } from '../writing/written';
import { ofAttempt } from './cartToBuy';
import { deadIds } from './deadOrders';
import { hasMoved, isRevived } from './followOrder';
import type { FollowingLooker } from './followOrder';
import { findAnywhere } from './lookUp';
import type { Looker } from './lookUp';
import { ordersThatMayBeIt } from './propose';

type Ports = FollowingLooker['ports'] & Pick<RunPorts, 'chains' | 'messenger' | 'log'>;

/** A few times a day, and for so long after an adoption as Partner Center keeps its records. */
const again = { hours: 6, days: 90 };
/** Whoever looks for longer has died, or could not tell it. */
const againMinutes = 10;

type Looked = Pick<LookedAfter, 'id' | 'attempt'>;

/**
 * Looks after purchases whose migration was ended while nobody knew of them, after orders that a person took for one, and
 * after those that came to nothing or of which nobody knows what becomes: what has become known is written down, and somebody hears of it.
 */
export async function lookAfterDoubts(ports: Ports): Promise<void> {
  const { clock, purchases } = ports;
  for (const unended of await purchases.claimUnendedLooks(clock.now().toISOString(), againMinutes)) {
    await tell(ports, unended).catch((error: unknown) => failed(ports, unended, error));
  }
  for (const each of await ports.purchases.claimLookedAfter(ports.clock.now().toISOString(), again)) {
    await lookAfter(ports, each).catch((error: unknown) => failed(ports, each, error));
  }
}

const failed = ({ log }: Ports, { id }: Looked, error: unknown): void =>
  log.error('A look after a purchase failed.', error, { migrationId: id });

async function lookAfter(ports: Ports, looked: LookedAfter): Promise<void> {
  const { id } = looked;
  const plan = await ports.migrations.plan(id);
  if (!plan?.purchase) return;
  const scribe = new Scribe(ports, { id, customer: plan.customer.id, looksAfter: 'checkout' });
  const purchases = writtenPurchases(ports.purchases, scribe);
  const purchase = ofAttempt(plan.purchase, await purchases.latestAttempt(id));
  await purchases.beginLook(id, looked.attempt, ports.clock.now().toISOString());
  const end = () => purchases.endLook(id, looked.attempt);
  const hasNews = await isNews({ id, plan, ports: { ...ports, purchases } }, purchase, looked).catch(
    async (error: unknown) => {
      await end();
      throw error;
    },
  );
  await (hasNews ? tell(ports, looked) : end());
}

/** Perhaps twice, never not at all: what can't be shown now is shown later. */
async function tell({ messenger, purchases }: Ports, { id, attempt }: Looked): Promise<void> {
  await messenger.showMigrationAnew(id);
  await purchases.endLook(id, attempt);
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
  const last = await looker.ports.purchases.latestAttempt(looker.id);
  return last?.orderId === undefined
    ? isRefusedNow(looker, purchase, attempt)
    : isSeenAgain(looker, purchase, attempt, last.orderId);
}

async function isRefusedNow(looker: Looker, purchase: Purchase, attempt: number): Promise<boolean> {
  const { carts, clock, purchases } = looker.ports;
  const cart = await carts.get(looker.plan.customer.id, purchase.cartId);
  const lateMs = clock.now().getTime() - Date.parse(purchase.cartExpiresAt);
  if (cart?.status === 'ordered' || lateMs <= settleMs) return false;
  if (!cart && (await ordersThatMayBeIt(looker, purchase)).length > 0) return false;
  await purchases.refuseAttempt(looker.id, attempt);
  return true;
}

/** An order that was placed, and of which nothing showed. That it never was nothing can tell. */
async function isSeenAgain({ id, plan, ports }: Looker, purchase: Purchase, attempt: number, orderId: string) {
  const { seats, mark, lines } = purchase;
  const reading = await ports.orders.read(plan.customer.id, orderId, mark);
  const { kind } = orderStanding(reading, { seats, hasGivenSeats: false, ...defined({ lines }) });
  if (kind !== 'bought' && kind !== 'partly') return false;
  const at = ports.clock.now().toISOString();
  const given = lines === undefined ? seatsGiven(reading) : 0;
  return ports.purchases.confirmAttempt(id, attempt, { orderId, seats: given || seats }, at);
}

async function isSecond({ id, plan, ports }: Looker, purchase: Purchase, attempt: number): Promise<boolean> {
  const found = await ports.orders.findByMark(plan.customer.id, purchase.mark, await deadIds({ plan, ports }));
  const adopted = await ports.purchases.latestAttempt(id);
  if (!found || found === 'notKnown' || found.orderId === adopted?.orderId) return false;
  if (found.subscriptionId !== undefined && found.subscriptionId === adopted?.subscriptionId) return false;
  return ports.purchases.noteSecondOrder(id, attempt, found.orderId);
}
