import type { SkuId } from '../../migration/ids';
import { endingUnused } from '../../migration/offers/offeredSeats';
import type { TenantSku } from '../../migration/offers/survey';
import { partsOf, skusOf } from '../../migration/plan/basket';
import type { MigrationPlan } from '../../migration/plan/plan';
import { wayHas, wayOf } from '../../migration/plan/ways';
import { foundIn } from '../../migration/reading';
import type { Reading } from '../../migration/reading';
import { defined } from '../../platform/defined';
import { seatsBeside } from '../customer/endingSeats';
import { seatsWithout } from '../customer/guard';
import { plannedPages } from '../customer/plannedPeople';
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

type Run = RunWith<'migrations' | 'people' | 'purchases' | 'licences' | 'orders' | 'subscriptions'>;

interface Seats {
  /** Of a basket: of all its plans together, and of none more than are needed of it. */
  readonly free: number;
  /** Plans of a basket of which seats are missing. */
  readonly missing?: readonly string[];
  readonly at: string;
  /** The order has said something that is to be looked into. */
  readonly isTold?: boolean;
}

/**
 * Waits until the tenant shows enough free seats for everybody, once: later runs move into the seats that are there. Where
 * nobody moves it is enough seats beside the retired ones.
 */
export async function awaitSeats(run: Run): Promise<void> {
  const needs = await tryStep(run, 'count the seats needed', () => seatsNeeded(run));
  const needed = inAll(needs);
  if (needed === 0) return;
  await enter(run, 'waitingForSeats');
  let first: Seats | undefined;
  let order: OrderLook | undefined;
  for (let looks = 0; ; looks += 1) {
    const seats = await tryStep(run, 'look for seats', () => lookForSeats(run, needs));
    if (seats.free >= needed) return;
    first ??= seats;
    order = (await lookInTime(run, { first, seats, order })) ?? order;
    if (isHopeless(run, first, seats, order)) throw await notReady(run, needed, seats, order);
    await wait(run, pollMs(looks));
  }
}

/** Of a basket each of its plans, in its order. */
type Needs = number | readonly number[];

const inAll = (needs: Needs): number => [needs].flat().reduce((sum: number, need: number) => sum + need, 0);

/** Whoever got the replacement meanwhile, by hand or by an earlier run, sits already; who can't be read may wait for a seat too many. */
async function seatsNeeded({ id, plan, ports }: Run): Promise<Needs> {
  const isReady = (await ports.migrations.load(id))?.seatsReadyAt !== undefined;
  if (!wayHas(wayOf(plan), 'people')) {
    return isReady || plan.purchase === undefined ? 0 : (await seatsWithout(ports, plan)).consumed;
  }
  if (isReady || plan.headcount.moving === 0) return 0;
  const each = await Promise.all(skusOf(plan).map((sku) => withoutSeat(ports, plan, sku)));
  return plan.replacement.parts === undefined ? inAll(each) : each;
}

async function withoutSeat({ licences, people }: Run['ports'], plan: MigrationPlan, sku: SkuId): Promise<number> {
  const seated = await licences.holders(plan.customer.id, sku);
  const ids = new Set(seated.items.map((holder) => holder.id));
  let count = 0;
  for await (const some of plannedPages(people, plan.id))
    count += some.filter(({ id, disposition }) => disposition === 'move' && !ids.has(id)).length;
  return count;
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

async function notReady(run: Run, needed: number, { free, missing }: Seats, look?: OrderLook): Promise<Ending> {
  const told = { needed, free, ...defined({ missing: missing?.join(', ') }) };
  if (look) return askPerson('seatsNotReady', { ...told, order: toldWord(look) });
  const isTold = run.plan.purchase && (await run.steps.mayTake('the state of an order whose seats do not come'));
  const order = isTold ? await tryStep(run, 'read the order', () => orderStatus(run)) : undefined;
  return askPerson('seatsNotReady', { ...told, order: order ?? undefined });
}

async function orderStatus({ id, plan, ports }: Run): Promise<string | null> {
  const orderId = (await ports.purchases.latestAttempt(id))?.orderId;
  return orderId === undefined ? null : ((await ports.orders.statusOf(plan.customer.id, orderId)) ?? null);
}

async function lookForSeats(run: Run, needs: Needs): Promise<Seats> {
  const { ports } = run;
  const { free, ...there } = await seatsThere(run, needs);
  const at = nowOf(run);
  if (free >= inAll(needs)) {
    await ports.purchases.setSeatsReady(run.id, at);
    showSoon(run);
  }
  const isTold = (await ports.purchases.latestAttempt(run.id))?.orderWord !== undefined;
  return { free, ...there, at, isTold };
}

async function seatsThere({ plan, ports }: Run, needs: Needs): Promise<Pick<Seats, 'free' | 'missing'>> {
  if (!wayHas(wayOf(plan), 'people')) return { free: await shownBeside(plan, ports) };
  const skus = await ports.licences.skus(plan.customer.id);
  const parts = partsOf(plan);
  const shown = parts.map(({ skuId }) => freeIn(skus, skuId));
  const isEnough = shown.every((free, at) => free >= ([needs].flat()[at] ?? 0));
  // What was bought has not come where the seats that are shown are those that end.
  const others = isEnough && plan.purchase ? await seatsBeside(ports, plan) : undefined;
  const each = parts.map(({ name, skuId }) => ({ name, free: freeIn(skus, skuId, others) }));
  if (typeof needs === 'number') return { free: each[0]?.free ?? 0 };
  const counted = each.map(({ name, free }, at) => ({ name, free, needed: needs[at] ?? 0 }));
  return {
    free: counted.reduce((sum, { free, needed }) => sum + Math.min(free, needed), 0),
    missing: counted.filter(({ free, needed }) => free < needed).map(({ name }) => name),
  };
}

/** Seats that end count for nothing until all that stays is shown, also what was bought. */
async function shownBeside(plan: MigrationPlan, ports: Run['ports']): Promise<number> {
  const { enabled, ending } = await seatsWithout(ports, plan);
  if (ending === 0) return enabled;
  const { staying } = await seatsBeside(ports, plan);
  const toCome = (staying.get(plan.retired.skuId) ?? 0) + (plan.purchase?.seats ?? 0);
  return enabled - ending >= toCome ? enabled : Math.max(0, enabled - ending);
}

function freeIn(skus: Reading<TenantSku>, id: SkuId, others?: Awaited<ReturnType<typeof seatsBeside>>): number {
  const sku = foundIn(skus, ({ skuId }) => skuId === id);
  if (sku === undefined) return 0;
  const kept = endingUnused(sku, others?.ending.get(id) ?? 0, others?.staying.get(id) ?? 0);
  return Math.max(0, sku.enabled - sku.consumed - kept);
}

/** Seats that were there and are gone do not come back by waiting; bought ones come, but not always at once. */
function isHopeless({ plan }: Run, first: Seats, seats: Seats, order: OrderLook | undefined): boolean {
  const patienceMs = order?.standing.kind === 'dying' ? orderProofMs : seatsPatienceMs;
  return !plan.purchase || apartMs(first.at, seats.at) > patienceMs;
}

const apartMs = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
