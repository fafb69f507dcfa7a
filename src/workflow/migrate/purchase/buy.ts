import { quoteDrift } from '../../../migration/plan/drift';
import type { Purchase } from '../../../migration/plan/plan';
import type { Cart, PurchaseAttempt } from '../../../migration/ports';
import { attempt } from '../attempt';
import { checkOut, openAttempt } from './checkOut';
import type { Bought } from './checkOut';
import { askPerson, Ending } from '../../ending';
import { enter } from '../enter';
import { insistOnGround } from './ground';
import type { Job } from '../job';
import { lookUntilKnown } from './lookUp';
import { stopUnknown } from './notSubmitted';
import { reconsider } from './reconsider';
import { obey } from '../wait';

/** Buys what was confirmed, unless it is bought already or nobody knows whether it is: then it is looked for. */
export async function buy(job: Job): Promise<void> {
  const { purchase } = job.plan;
  if (!purchase) return attempt(job, 'look before the first move', () => lookBeforeMoving(job));
  const last = await attempt(job, 'read the last attempt', () => lastAttempt(job));
  obeyStop(job, last?.state);
  if (last?.state === 'confirmed') return;
  await enter(job, 'buying');
  const bought = await (last?.state === 'sent'
    ? settle(job, purchase, last.number)
    : attempt(job, 'buy', () => buyOnce(job, purchase)));
  if (bought === 'unknown') await lookUntilKnown(job, purchase);
}

/** Stopped in doubt; what nobody knew then has become known meanwhile. */
function obeyStop({ intent }: Job, last: PurchaseAttempt['state'] | undefined): void {
  if (intent === 'stop' && last !== 'sent') throw new Ending('stopped');
}

/** A checkout went out and its outcome is unknown: what the person said of it decides how it is looked into. */
async function settle(job: Job, purchase: Purchase, sent: number): Promise<Bought> {
  if (job.intent === 'stop') return stopUnknown(job, purchase);
  return job.intent === 'notBought' ? reconsider(job, purchase, sent) : 'unknown';
}

/** Where nothing is bought the first move is what was confirmed; after it the customer's side is of our own making. */
async function lookBeforeMoving(job: Job): Promise<void> {
  const migration = await job.world.ledger.load(job.id);
  if (!migration || migration.seatsReadyAt) return;
  const { done, failed, leftOut } = migration.counts;
  if (done + failed + leftOut === 0) await insistOnGround(job);
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
  await insistOnGround(job);
  return checkOut(job, purchase, number);
}

/** @throws Ending when the cart is not what the agent confirmed any more */
function insistOnQuote(job: Job, purchase: Purchase, cart: Cart | undefined): void {
  const now = job.world.clock.now();
  if (!cart) throw askPerson('quoteChanged', { field: 'expired', was: purchase.cartExpiresAt, is: now.toISOString() });
  const drift = quoteDrift(job.plan, cart, now);
  if (drift) throw askPerson('quoteChanged', { ...drift });
}
