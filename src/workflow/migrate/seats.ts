import { foundIn } from '../../migration/reading';
import { askPerson } from '../ending';
import type { Ending } from '../ending';
import { pollMs, seatsPatienceMs } from '../patience';
import { enter } from './enter';
import { nowOf } from './run';
import type { RunWith } from './run';
import { showSoon } from './show';
import { tryStep } from './tryStep';
import { wait } from './wait';

type Run = RunWith<'migrations' | 'purchases' | 'licences' | 'orders'>;

interface Seats {
  readonly free: number;
  readonly at: string;
}

/** Waits until the tenant shows enough free seats for everybody, once: later runs move into the seats that are there. */
export async function awaitSeats(run: Run): Promise<void> {
  const needed = await tryStep(run, 'count the seats needed', () => seatsNeeded(run));
  if (needed === 0) return;
  await enter(run, 'waitingForSeats');
  let since: string | undefined;
  for (let looks = 0; ; looks += 1) {
    const { free, at } = await tryStep(run, 'look for seats', () => lookForSeats(run, needed));
    if (free >= needed) return;
    since ??= at;
    if (isHopeless(run, since, at)) throw await notReady(run, needed, free);
    await wait(run, pollMs(looks));
  }
}

/** Whoever got the replacement meanwhile, by hand or by an earlier run, sits already; who can't be read may wait for a seat too many. */
async function seatsNeeded({ id, plan, ports }: Run): Promise<number> {
  const migration = await ports.migrations.load(id);
  const moving = plan.people.filter(({ disposition }) => disposition === 'move');
  if (migration?.seatsReadyAt || moving.length === 0) return 0;
  const seated = await ports.licences.holders(plan.customer.id, plan.replacement.skuId);
  const ids = new Set(seated.items.map((holder) => holder.id));
  return moving.filter((person) => !ids.has(person.id)).length;
}

/** What Partner Center says of the order is told with it: an answer of 201 alone brings no licences. */
async function notReady(run: Run, needed: number, free: number): Promise<Ending> {
  const isTold = run.plan.purchase && (await run.steps.mayTake('the state of an order whose seats do not come'));
  const order = isTold ? await tryStep(run, 'read the order', () => orderStatus(run)) : undefined;
  return askPerson('seatsNotReady', { needed, free, order: order ?? undefined });
}

async function orderStatus({ id, plan, ports }: Run): Promise<string | null> {
  const orderId = (await ports.purchases.latestAttempt(id))?.orderId;
  return orderId === undefined ? null : ((await ports.orders.statusOf(plan.customer.id, orderId)) ?? null);
}

async function lookForSeats(run: Run, needed: number): Promise<Seats> {
  const { plan, ports } = run;
  const skus = await ports.licences.skus(plan.customer.id);
  const sku = foundIn(skus, ({ skuId }) => skuId === plan.replacement.skuId);
  const free = sku ? Math.max(0, sku.enabled - sku.consumed) : 0;
  const at = nowOf(run);
  if (free >= needed) {
    await ports.purchases.setSeatsReady(run.id, at);
    showSoon(run);
  }
  return { free, at };
}

/** Seats that were there and are gone do not come back by waiting; bought ones come, but not always at once. */
const isHopeless = ({ plan }: Run, since: string, at: string): boolean =>
  !plan.purchase || Date.parse(at) - Date.parse(since) > seatsPatienceMs;
