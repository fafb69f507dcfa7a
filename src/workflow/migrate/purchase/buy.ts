import { onHold } from '../../../migration/hold/hold';
import type { Cart } from '../../../migration/offers/cart';
import { quoteDrift } from '../../../migration/plan/drift/quoteDrift';
import type { Purchase } from '../../../migration/plan/plan';
import { askPerson, Ending } from '../../ending';
import { enter } from '../enter';
import { isClosing } from '../onlyClosing';
import type { RunWith } from '../run';
import { tryStep } from '../tryStep';
import { obey } from '../wait';
import { adopt, lookAtNamed } from './adopt';
import { attest } from './attest';
import { cartToBuy } from './cartToBuy';
import { checkOut, openAttempt } from './checkOut';
import type { Bought } from './checkOut';
import { countryNow, insistOnCustomer, insistOnNoDoubt } from './insistOnCustomer';
import { insistOnPromotions } from './insistOnPromotions';
import { lastAttempt } from './lastAttempt';
import type { Last } from './lastAttempt';
import { lookUntilKnown } from './lookUp';
import { stopUnknown } from './notSubmitted';
import { reconsider } from './reconsider';
import { stayingInDoubt } from './stayingInDoubt';

type Run = RunWith<
  | 'migrations'
  | 'purchases'
  | 'carts'
  | 'promotions'
  | 'orders'
  | 'customers'
  | 'people'
  | 'subscriptions'
  | 'licences'
  | 'houseHold'
>;

/** Buys what was confirmed, unless it is bought already or nobody knows whether it is: then it is looked for. */
export async function buy(run: Run): Promise<void> {
  const { purchase } = run.plan;
  if (!purchase) return tryStep(run, 'look before the first move', () => lookBeforeMoving(run));
  const last = await tryStep(run, 'read the last attempt', () => lastAttempt(run));
  obeyStop(run, last);
  if (last?.state === 'confirmed') return;
  if (last?.isDead && run.intent !== 'orderAgain') throw askPerson('orderDead');
  await enter(run, 'buying');
  if ((await buyOrSettle(run, purchase, last)) === 'unknown')
    await lookUntilKnown(run, await sent(run, purchase, last));
}

/** Stopped in doubt; what nobody knew then has become known meanwhile. */
function obeyStop({ intent }: Run, last: Last | null): void {
  if (intent === 'stop' && last?.state !== 'sent') throw new Ending('stopped');
}

const buyOrSettle = (run: Run, purchase: Purchase, last: Last | null): Promise<Bought> =>
  last?.state === 'sent'
    ? settle(run, { ...purchase, ...last.cart }, last.number)
    : tryStep(run, 'buy', () => buyOnce(run, purchase));

/** With the cart of the attempt that is out. After a dead order it is another than before. */
async function sent(run: Run, purchase: Purchase, before: Last | null): Promise<Purchase> {
  const last = before?.isDead ? await tryStep(run, 'read the attempt that was sent', () => lastAttempt(run)) : before;
  return { ...purchase, ...last?.cart };
}

/** A checkout went out and its outcome is unknown: what the person said of it decides how it is looked into. */
async function settle(run: Run, purchase: Purchase, sent: number): Promise<Bought> {
  const { intent } = run;
  if (intent === 'stop') return stayingInDoubt(stopUnknown(run, purchase), { stop: 'asked' });
  if (intent === 'notBought') return stayingInDoubt(reconsider(run, purchase, sent));
  if (typeof intent === 'string' || isClosing(intent)) return 'unknown';
  return stayingInDoubt(
    'named' in intent ? lookAtNamed(run, purchase, intent.named) : adopt(run, purchase, intent.adopt),
  );
}

/** Where nothing is bought the first move is what was confirmed; after it the customer's side is of our own making. */
async function lookBeforeMoving(run: Run): Promise<void> {
  const migration = await run.ports.migrations.load(run.id);
  if (!migration || migration.seatsReadyAt) return;
  const { done, failed, leftOut } = migration.counts;
  if (done + failed + leftOut === 0) await insistOnCustomer(run);
}

async function buyOnce(run: Run, purchase: Purchase): Promise<Bought> {
  const last = await lastAttempt(run);
  if (last?.state === 'confirmed') return 'bought';
  if (last?.state === 'sent') return 'unknown';
  obey(await run.ports.migrations.control(run.id));
  return buyNow(run, await cartToBuy(run, purchase), last ? last.number + 1 : 1);
}

async function buyNow(run: Run, purchase: Purchase, number: number): Promise<Bought> {
  const cart = await run.ports.carts.get(run.plan.customer.id, purchase.cartId);
  if (cart?.status === 'ordered') {
    // Ordered without an attempt of ours, as after a restored backup: it was bought and is only to be found.
    await openAttempt(run, purchase, number);
    return 'unknown';
  }
  // A cart also is not found where the customer is not ours any more, which is another thing to be told.
  if (cart === undefined) await countryNow(run);
  const priced = insistOnQuote(run, purchase, cart);
  await insistOnCustomer(run);
  await insistOnNoDoubt(run);
  await insistOnPromotions(run, purchase);
  // Nothing is attested either of what somebody has thought better of meanwhile.
  obey(await run.ports.migrations.control(run.id));
  // Looked at here as well, so that no attempt is written down that could not be sent.
  if (await run.ports.houseHold.isHeld(run.id)) throw onHold();
  insistOnQuote(run, purchase, await attest(run, purchase, priced));
  return checkOut(run, purchase, number);
}

/** @throws Ending when the cart is not what the agent confirmed any more */
function insistOnQuote(run: Run, purchase: Purchase, cart: Cart | undefined): Cart {
  const now = run.ports.clock.now();
  if (!cart) throw askPerson('quoteChanged', { field: 'expired', was: purchase.cartExpiresAt, is: now.toISOString() });
  const drift = quoteDrift(run.plan, cart, now);
  if (drift) throw askPerson('quoteChanged', { ...drift });
  return cart;
}
