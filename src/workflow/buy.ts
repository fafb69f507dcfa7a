import { quoteDrift } from '../migration/drift';
import type { Purchase } from '../migration/plan';
import type { Cart } from '../migration/ports';
import { attempt } from './attempt';
import { checkOut, openAttempt } from './checkOut';
import type { Bought } from './checkOut';
import { askPerson } from './ending';
import { enter } from './enter';
import type { Job } from './job';
import { lookUntilKnown } from './lookUp';
import { reconsider } from './reconsider';
import { obey } from './wait';

/** Buys what was confirmed, unless it is bought already or nobody knows whether it is: then it is looked for. */
export async function buy(job: Job): Promise<void> {
  const { purchase } = job.plan;
  if (!purchase) return;
  const last = await attempt(job, 'read the last attempt', () => lastAttempt(job));
  if (last?.state === 'confirmed') return;
  await enter(job, 'buying');
  const bought =
    last?.state === 'sent' && job.intent === 'notBought'
      ? await reconsider(job, purchase, last.number)
      : await attempt(job, 'buy', () => buyOnce(job, purchase));
  if (bought === 'unknown') await lookUntilKnown(job, purchase);
}

async function lastAttempt({ id, world }: Job) {
  const last = await world.ledger.latestAttempt(id);
  return last ? { state: last.state, number: last.attempt } : null;
}

async function buyOnce(job: Job, purchase: Purchase): Promise<Bought> {
  const last = await lastAttempt(job);
  if (last?.state === 'confirmed') return 'bought';
  if (last?.state === 'sent') return 'unknown';
  obey(await job.world.ledger.control(job.id));
  return buyNow(job, purchase, last ? last.number + 1 : 1);
}

async function buyNow(job: Job, purchase: Purchase, number: number): Promise<Bought> {
  const cart = await job.world.carts.get(job.plan.customer.id, purchase.cartId);
  if (cart?.status === 'ordered') {
    // Ordered without an attempt of ours, as after a restored backup: it was bought and is only to be found.
    await openAttempt(job, purchase, number);
    return 'unknown';
  }
  insistOnQuote(job, purchase, cart);
  return checkOut(job, purchase, number);
}

/** @throws Ending when the cart is not what the agent confirmed any more */
function insistOnQuote(job: Job, purchase: Purchase, cart: Cart | undefined): void {
  const now = job.world.clock.now();
  if (!cart) throw askPerson('quoteChanged', { field: 'expired', was: purchase.cartExpiresAt, is: now.toISOString() });
  const drift = quoteDrift(job.plan, cart, now);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}
