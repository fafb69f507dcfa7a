import { KnownError } from '../../../migration/errors';
import { isWhole, linesOf } from '../../../migration/plan/basket';
import type { Purchase } from '../../../migration/plan/plan';
import type { PurchaseAttempt, Sighting } from '../../../migration/ports';
import { askPerson, Ending } from '../../ending';
import { adoptionLagMs, orderLagMs, pollMs } from '../../patience';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { wait } from '../wait';
import { deadIds } from './deadOrders';
import { propose } from './propose';

type Run = RunWith<'purchases' | 'carts' | 'orders'>;
/** What a single look needs. */
export type Looker = Pick<Run, 'id' | 'plan'> & {
  readonly ports: Pick<Run['ports'], 'purchases' | 'orders' | 'carts' | 'clock'>;
};

/** It should show by now. `unread`: perhaps it does, where something could not be read. */
type TooLate = 'tooLate' | 'unread';

/**
 * Looks for a purchase of unknown outcome until it shows, or until it should have shown by now.
 *
 * @throws Ending `purchaseUnknown` when only a person can tell
 */
export async function lookUntilKnown(run: Run, purchase: Purchase): Promise<void> {
  const since = await tryStep(run, 'begin to look', () => beginning(run));
  for (let looks = 0; ; looks += 1) {
    const seen = await tryStep(run, 'look for the purchase', () => look(run, purchase, since));
    if (seen === 'bought') return;
    if (seen !== 'notYet') throw await unknown(run, purchase, seen);
    await keepLooking(run, purchase, pollMs(looks));
  }
}

/** What a look brought. `notKnown`: nothing shows, but not everything could be read, so nothing is said by it. `partly`: not all lines of it show. */
type Look = 'bought' | 'partly' | 'nothing' | 'notKnown';

/** Whether a purchase of several lines is taken for one that went through though not all of them show. */
type Takes = 'all' | 'some';

/** One look at orders and subscriptions for the mark. What is found is confirmed. */
async function findPurchase(run: Looker, purchase: Purchase, takes: Takes): Promise<Look> {
  const { purchases, orders } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  if (last?.state === 'confirmed') return 'bought';
  const dead = await deadIds(run);
  const found = await orders.findByMark(run.plan.customer.id, purchase.mark, dead, linesOf(purchase).length);
  return lookOf(run, { purchase, last, takes }, found);
}

/**
 * Whether it shows in any place where a purchase could show: looked at before a person's word is followed. Any line of it
 * is enough, because what is missing of it is asked about by itself.
 *
 * @throws KnownError `incomplete` when it shows nowhere and not every place could be read
 */
export async function findAnywhere(run: Looker, purchase: Purchase): Promise<boolean> {
  const listed = await findPurchase(run, purchase, 'some');
  if (listed === 'bought') return true;
  const recorded = await findInRecords(run, purchase);
  if (recorded !== 'bought' && [listed, recorded].includes('notKnown'))
    throw new KnownError('incomplete', 'waitAndRetry', 'Where a purchase could show was not read in full.');
  return recorded === 'bought';
}

/** The records of what was changed, which keep another time than the lists. */
async function findInRecords(run: Looker, purchase: Purchase): Promise<Look> {
  const { purchases, orders } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  const { customer, madeAt } = run.plan;
  const wanted = [await deadIds(run), linesOf(purchase).length] as const;
  const found = await orders.findInRecords(customer.id, purchase.mark, madeAt, ...wanted);
  return lookOf(run, { purchase, last, takes: 'some' }, found);
}

interface Sought {
  readonly purchase: Purchase;
  readonly last: PurchaseAttempt | undefined;
  readonly takes: Takes;
}

async function lookOf(run: Looker, { purchase, last, takes }: Sought, found: Sighting): Promise<Look> {
  if (found === 'notKnown') return 'notKnown';
  if (!found || !last) return 'nothing';
  if (takes === 'all' && !isWhole(purchase, found)) return 'partly';
  const now = run.ports.clock.now().toISOString();
  // What somebody took for the purchase of another migration may be this one all the same: only people can tell.
  return (await run.ports.purchases.confirmAttempt(run.id, last.attempt, found, now)) ? 'bought' : 'notKnown';
}

/** The lists lag behind the checkout; a person's answer buys the lists the same time once more. */
async function beginning(run: Run): Promise<string> {
  const last = await run.ports.purchases.latestAttempt(run.id);
  return run.intent === 'asIs' && last ? last.sentAt : nowOf(run);
}

async function look(run: Run, purchase: Purchase, since: string): Promise<'bought' | 'notYet' | TooLate> {
  const begunAt = run.ports.clock.now().getTime();
  const isLate = begunAt > (await lookUntil(run, since));
  const listed = await findPurchase(run, purchase, isLate ? 'some' : 'all');
  if (listed === 'bought') return 'bought';
  if (!isLate) return 'notYet';
  const recorded = await findInRecords(run, purchase);
  if (recorded === 'bought') return 'bought';
  return [listed, recorded].includes('notKnown') ? 'unread' : 'tooLate';
}

/** When it should show at the latest. Before an order without the mark is taken for it, the one with it has its time. */
async function lookUntil(run: Run, since: string): Promise<number> {
  const listed = Date.parse(since) + orderLagMs;
  const last = await run.ports.purchases.latestAttempt(run.id);
  return run.intent === 'bought' && last ? Math.max(listed, Date.parse(last.sentAt) + adoptionLagMs) : listed;
}

/** What a person needs to judge: a cart that reads `active` was most likely never submitted. */
async function unknown(run: Run, purchase: Purchase, why: TooLate = 'tooLate'): Promise<Ending> {
  const cartStatus = await tryStep(run, 'read the cart', async () => {
    const cart = await run.ports.carts.get(run.plan.customer.id, purchase.cartId);
    return cart?.status ?? 'gone';
  });
  const facts = { cartStatus, ...(why === 'unread' ? { lists: why } : {}) };
  if (run.intent === 'bought' && cartStatus !== 'active' && (await run.steps.mayTake('orders that may be it'))) {
    return propose(run, purchase, facts);
  }
  return askPerson('purchaseUnknown', facts);
}

/** Stopping now would leave open whether money was spent, so a person is asked first and may stop then. */
async function keepLooking(run: Run, purchase: Purchase, ms: number): Promise<void> {
  try {
    await wait(run, ms);
  } catch (error) {
    if (error instanceof Ending && error.state === 'stopped') throw await unknown(run, purchase);
    throw error;
  }
}
