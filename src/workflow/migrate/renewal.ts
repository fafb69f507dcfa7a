import { isKnownError, KnownError } from '../../migration/errors';
import { endOfTerm, isOver } from '../../migration/endOfTerm/endOfTerm';
import type { SubscriptionId } from '../../migration/ids';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import { isNamed } from '../../migration/plan/adoption';
import { linesOf } from '../../migration/plan/basket';
import type { PlacedOrder } from '../../migration/plan/placedOrder';
import type { Purchase } from '../../migration/plan/plan';
import type { Problem } from '../../migration/plan/progress';
import type { PurchaseAttempt, Sighting } from '../../migration/ports';
import { askPerson } from '../ending';
import type { Ending } from '../ending';
import { refusalFacts } from '../failure';
import { pollMs } from '../patience';
import { endAtTerm, keepRenewal } from './endAtTerm';
import { deadIds } from './purchase/deadOrders';
import { nowOf } from './run';
import type { RunWith } from './run';
import { tryStep } from './tryStep';
import { wait } from './wait';

type Run = RunWith<'purchases' | 'orders' | 'subscriptions'>;

const looksAtMost = 30;

/** Learns which subscriptions the purchase became, and sees to it that each renews itself, or does not, as was confirmed. */
export async function settleRenewal(run: Run): Promise<void> {
  const { purchase } = run.plan;
  if (!purchase) return;
  const found = await findSubscriptions(run, purchase);
  for (const subscription of found) {
    const renewed = !purchase.renewsItself && (await keepRenewal(run, subscription));
    await tryStep(run, 'set the renewal', () => setRenewal(run, purchase, subscription, renewed));
  }
  if (found.length < linesOf(purchase).length && !purchase.renewsItself) throw notSet(purchase);
}

async function findSubscriptions(run: Run, purchase: Purchase): Promise<readonly SubscriptionId[]> {
  const wanted = linesOf(purchase).length;
  let found: readonly SubscriptionId[] = [];
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    found = [await tryStep(run, 'find the subscription', () => subscriptionsOf(run, purchase))].flat().filter(isKnown);
    // What is bought renews itself unless it is told not to, so nobody waits until that can be read back.
    if (found.length >= wanted || purchase.renewsItself) return found;
    await wait(run, pollMs(looks));
  }
  return found;
}

const isKnown = <T>(found: T | null): found is T => found !== null;

/** Of a basket those of all its lines, as far as they are known. */
async function subscriptionsOf(
  run: Run,
  purchase: Purchase,
): Promise<SubscriptionId | readonly SubscriptionId[] | null> {
  const { purchases } = run.ports;
  const last = await purchases.latestAttempt(run.id);
  if (last && isComplete(last, purchase)) return idsIn(last, purchase);
  const order = await orderOf(run, purchase, last);
  if (!last || order === 'notKnown' || !order || !hasAny(order)) return null;
  // By the order's first id: the same order may be listed under another form of it.
  await purchases.confirmAttempt(
    run.id,
    last.attempt,
    { ...order, orderId: last.orderId ?? order.orderId },
    nowOf(run),
  );
  return idsIn(order, purchase);
}

type Known = Pick<PlacedOrder | PurchaseAttempt, 'subscriptionId' | 'lines'>;

const hasAny = ({ subscriptionId, lines = [] }: Known): boolean =>
  [subscriptionId, ...lines.map((line) => line.subscriptionId)].some((id) => id !== undefined);

const isComplete = (known: Known, purchase: Purchase): boolean =>
  [idsIn(known, purchase)].flat().filter(isKnown).length >= linesOf(purchase).length;

function idsIn(
  { subscriptionId, lines }: Known,
  purchase: Purchase,
): SubscriptionId | readonly SubscriptionId[] | null {
  if (linesOf(purchase).length === 1) return subscriptionId ?? null;
  const each = lines?.map((line) => line.subscriptionId) ?? [subscriptionId];
  return each.filter((id) => id !== undefined);
}

/** One that a person took for it goes by its id: what bears our mark beside it is a second purchase. */
async function orderOf({ plan, ports }: Run, purchase: Purchase, last: PurchaseAttempt | undefined): Promise<Sighting> {
  if (!last?.adoptedAt) {
    const dead = await deadIds({ plan, ports });
    return ports.orders.findByMark(plan.customer.id, purchase.mark, dead, linesOf(purchase).length);
  }
  const listed = await ports.orders.listed(plan.customer.id, last.sentAt);
  return listed.items.find((order) => isNamed(order, last.orderId ?? ''));
}

async function setRenewal(
  { plan, ports }: Run,
  purchase: Purchase,
  subscription: SubscriptionId,
  renewed: boolean,
): Promise<void> {
  const { renewsItself } = purchase;
  try {
    const before = await ports.subscriptions.get(plan.customer.id, subscription);
    if (isSet(before, renewsItself)) return;
    insistOnOpen(before, purchase);
    if (!renewsItself) return insistOnSet(await endAtTerm(ports, plan.customer.id, subscription, renewed), purchase);
    const after = await ports.subscriptions.setAutoRenew(plan.customer.id, subscription, true);
    if (!isSet(after, true)) throw new KnownError('conflict', 'waitAndRetry', 'The renewal reads as before.');
  } catch (error) {
    if (isKnownError(error) && (error.code === 'refused' || error.code === 'notFound'))
      throw notSet(purchase, refusalFacts(error));
    throw error;
  }
}

/** @throws Ending where it is suspended or cancelled: however long it is waited for, it will never read as renewing */
function insistOnOpen(before: SubscriptionFacts, purchase: Purchase): void {
  if (isOver(before)) throw notSet(purchase);
}

/** @throws Ending where Partner Center does not take it: the subscription renews itself as it did */
function insistOnSet(isTaken: boolean, purchase: Purchase): void {
  if (!isTaken) throw notSet(purchase);
}

/** Renewal off alone does not end it: what becomes of it has to read so. */
const isSet = (facts: SubscriptionFacts, renewsItself: boolean): boolean =>
  endOfTerm(facts) === (renewsItself ? 'renews' : 'ends');

const notSet = ({ renewsItself }: Purchase, facts: Problem['facts'] = {}): Ending =>
  askPerson('renewalNotSet', { ...facts, wanted: renewsItself ? 'on' : 'off' });
