import type { Purchase } from '../../../migration/plan/plan';
import { askPerson, Ending } from '../../ending';
import { orderLagMs, pollMs } from '../../patience';
import { nowOf } from '../run';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { wait } from '../wait';

type Run = RunWith<'purchases' | 'carts' | 'orders'>;

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
    if (seen === 'tooLate') throw await unknown(run, purchase);
    await keepLooking(run, purchase, pollMs(looks));
  }
}

/** One look at orders and subscriptions for the mark. What is found is confirmed. */
async function findPurchase(run: Run, purchase: Purchase): Promise<boolean> {
  const { purchases, orders } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  if (last?.state === 'confirmed') return true;
  const order = await orders.findByMark(run.plan.customer.id, purchase.mark);
  if (!order || !last) return false;
  await purchases.confirmAttempt(run.id, last.attempt, order, nowOf(run));
  return true;
}

/** Every place where a purchase could show: what is looked at before a person's word is followed. */
export const findAnywhere = async (run: Run, purchase: Purchase): Promise<boolean> =>
  (await findPurchase(run, purchase)) || findInRecords(run, purchase);

/** The records of what was changed, which keep another time than the lists. */
async function findInRecords(run: Run, purchase: Purchase): Promise<boolean> {
  const { purchases, orders } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  const order = await orders.findInRecords(run.plan.customer.id, purchase.mark, run.plan.madeAt);
  if (!order || !last) return false;
  await purchases.confirmAttempt(run.id, last.attempt, order, nowOf(run));
  return true;
}

/** The lists lag behind the checkout; a person's answer buys the lists the same time once more. */
async function beginning(run: Run): Promise<string> {
  const last = await run.ports.purchases.latestAttempt(run.id);
  return run.intent === 'asIs' && last ? last.sentAt : nowOf(run);
}

async function look(run: Run, purchase: Purchase, since: string): Promise<'bought' | 'notYet' | 'tooLate'> {
  const begunAt = run.ports.clock.now().getTime();
  if (await findPurchase(run, purchase)) return 'bought';
  if (begunAt - Date.parse(since) <= orderLagMs) return 'notYet';
  return (await findInRecords(run, purchase)) ? 'bought' : 'tooLate';
}

/** What a person needs to judge: a cart that reads `active` was most likely never submitted. */
async function unknown(run: Run, purchase: Purchase): Promise<Ending> {
  const cartStatus = await tryStep(run, 'read the cart', async () => {
    const cart = await run.ports.carts.get(run.plan.customer.id, purchase.cartId);
    return cart?.status ?? 'gone';
  });
  return askPerson('purchaseUnknown', { cartStatus });
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
