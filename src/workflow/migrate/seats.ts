import { wayHas, wayOf } from '../../migration/plan/ways';
import { foundIn } from '../../migration/reading';
import { seatsWithout } from '../customer/guard';
import { askPerson } from '../ending';
import type { Ending } from '../ending';
import { orderLookMs, orderProofMs, pollMs, seatsPatienceMs } from '../patience';
import { enter } from './enter';
import { askOfOrder, toldWord } from './purchase/askOfOrder';
import { lookAtOrder } from './purchase/lookAtOrder';
import type { OrderLook } from './purchase/lookAtOrder';
import { nowOf } from './run';
import type { RunWith } from './run';
import { showSoon } from './show';
import { tryStep } from './tryStep';
import { wait } from './wait';

type Run = RunWith<'migrations' | 'purchases' | 'licences' | 'orders' | 'subscriptions'>;

interface Seats {
  readonly free: number;
  readonly at: string;
  /** The order has said something that is to be looked into. */
  readonly isTold?: boolean;
}

/**
 * Waits until the tenant shows enough free seats for everybody, once: later runs move into the seats that are there. Where
 * nobody moves it is enough seats beside the retired ones.
 */
export async function awaitSeats(run: Run): Promise<void> {
  const needed = await tryStep(run, 'count the seats needed', () => seatsNeeded(run));
  if (needed === 0) return;
  await enter(run, 'waitingForSeats');
  let first: Seats | undefined;
  let order: OrderLook | undefined;
  for (let looks = 0; ; looks += 1) {
    const seats = await tryStep(run, 'look for seats', () => lookForSeats(run, needed));
    if (seats.free >= needed) return;
    first ??= seats;
    order = (await lookInTime(run, { first, seats, order })) ?? order;
    if (isHopeless(run, first, seats, order)) throw await notReady(run, needed, seats.free, order);
    await wait(run, pollMs(looks));
  }
}

/** Whoever got the replacement meanwhile, by hand or by an earlier run, sits already; who can't be read may wait for a seat too many. */
async function seatsNeeded({ id, plan, ports }: Run): Promise<number> {
  const migration = await ports.migrations.load(id);
  if (!wayHas(wayOf(plan), 'people')) {
    const isReady = migration?.seatsReadyAt !== undefined || plan.purchase === undefined;
    return isReady ? 0 : (await seatsWithout(ports, plan)).consumed;
  }
  const moving = plan.people.filter(({ disposition }) => disposition === 'move');
  if (migration?.seatsReadyAt || moving.length === 0) return 0;
  const seated = await ports.licences.holders(plan.customer.id, plan.replacement.skuId);
  const ids = new Set(seated.items.map((holder) => holder.id));
  return moving.filter((person) => !ids.has(person.id)).length;
}

/** What is known while the seats are waited for. */
interface Waiting {
  readonly first: Seats;
  readonly seats: Seats;
  readonly order: OrderLook | undefined;
}

/**
 * Looks at the order by its id now and then: an answer of 201 alone brings no licences.
 *
 * @throws Ending when waiting for it is in vain
 */
async function lookInTime(run: Run, { first, seats, order }: Waiting): Promise<OrderLook | undefined> {
  if (!run.plan.purchase || !isDue(run, first, seats, order)) return undefined;
  if (!(await run.steps.mayTake('the state of an order while its seats are waited for'))) return undefined;
  const hasRisen = seats.free > first.free;
  const look = await tryStep(run, 'look at the order', () => lookAtOrder(run, hasRisen));
  const asked = look && askOfOrder(look);
  if (asked) throw asked;
  return look ?? undefined;
}

/** Another run was begun because somebody wants to know, so it looks at once. */
function isDue({ runNo }: Run, first: Seats, { at }: Seats, order: OrderLook | undefined): boolean {
  if (order?.at !== undefined) return apartMs(order.at, at) >= orderLookMs.then;
  return first.isTold === true || runNo > 1 || apartMs(first.at, at) >= orderLookMs.first;
}

async function notReady(run: Run, needed: number, free: number, look?: OrderLook): Promise<Ending> {
  if (look) return askPerson('seatsNotReady', { needed, free, order: toldWord(look) });
  const isTold = run.plan.purchase && (await run.steps.mayTake('the state of an order whose seats do not come'));
  const order = isTold ? await tryStep(run, 'read the order', () => orderStatus(run)) : undefined;
  return askPerson('seatsNotReady', { needed, free, order: order ?? undefined });
}

async function orderStatus({ id, plan, ports }: Run): Promise<string | null> {
  const orderId = (await ports.purchases.latestAttempt(id))?.orderId;
  return orderId === undefined ? null : ((await ports.orders.statusOf(plan.customer.id, orderId)) ?? null);
}

async function lookForSeats(run: Run, needed: number): Promise<Seats> {
  const { ports } = run;
  const free = await seatsThere(run);
  const at = nowOf(run);
  if (free >= needed) {
    await ports.purchases.setSeatsReady(run.id, at);
    showSoon(run);
  }
  const isTold = (await ports.purchases.latestAttempt(run.id))?.orderWord !== undefined;
  return { free, at, isTold };
}

async function seatsThere({ plan, ports }: Run): Promise<number> {
  if (!wayHas(wayOf(plan), 'people')) return (await seatsWithout(ports, plan)).enabled;
  const skus = await ports.licences.skus(plan.customer.id);
  const sku = foundIn(skus, ({ skuId }) => skuId === plan.replacement.skuId);
  return sku ? Math.max(0, sku.enabled - sku.consumed) : 0;
}

/** Seats that were there and are gone do not come back by waiting; bought ones come, but not always at once. */
function isHopeless({ plan }: Run, first: Seats, seats: Seats, order: OrderLook | undefined): boolean {
  const patienceMs = order?.standing.kind === 'dying' ? orderProofMs : seatsPatienceMs;
  return !plan.purchase || apartMs(first.at, seats.at) > patienceMs;
}

const apartMs = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
