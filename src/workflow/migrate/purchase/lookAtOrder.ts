import {
  deadSinceAfter,
  isOpen,
  orderStanding,
  seatsGiven,
  unseenSinceAfter,
} from '../../../migration/plan/orderStanding';
import type { OrderHistory, OrderReading, OrderStanding } from '../../../migration/plan/orderStanding';
import type { PurchaseAttempt } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { RunWith } from '../run';
import { deadIds } from './deadOrders';

type Run = RunWith<'purchases' | 'orders'>;
/** What a look takes, outside of a run as well. */
export type OrderLooker = Pick<Run, 'id' | 'plan'> & { readonly ports: Pick<Run['ports'], 'purchases' | 'orders'> };

/** What one look came to, as it is kept with its step. */
export interface OrderLook {
  readonly standing: OrderStanding;
  /** As Partner Center has it; empty where it does not tell. */
  readonly word: string;
  readonly seats: number;
  readonly at?: string;
}

/**
 * Looks at the order that was placed and writes down what it shows. Null where none was.
 *
 * @param hasRisen more seats of the plan are there than before, so it can't be said that it gave none
 */
export async function lookAtOrder(looker: OrderLooker, hasRisen = false): Promise<OrderLook | null> {
  const { id, plan, ports } = looker;
  const last = await ports.purchases.latestAttempt(id);
  if (last?.orderId === undefined || !plan.purchase) return null;
  const { seats, mark, lines } = plan.purchase;
  if (last.diedAt !== undefined) return { standing: { kind: 'dead' }, word: '', seats };
  const read = await ports.orders.read(plan.customer.id, last.orderId, mark);
  const { isNotFound, ...shown } = read;
  const reading = hasRisen ? { ...shown, isComplete: false } : { ...shown, ...defined({ isNotFound }) };
  const standing = await noted(looker, last, reading, { seats, ...defined({ lines }) });
  return { standing, word: reading.word ?? '', seats, at: reading.readAt };
}

/** Of an order that Partner Center does not tell of. */
const unknown = 'unknown';

/** What is not known by its id may be listed by its mark all the same. */
async function inLists(looker: OrderLooker, standing: OrderStanding): Promise<OrderStanding> {
  const { plan, ports } = looker;
  if (standing.kind !== 'unseen' || !plan.purchase) return standing;
  const found = await ports.orders.findByMark(plan.customer.id, plan.purchase.mark, await deadIds(looker));
  return found === undefined ? standing : { kind: 'pending', who: 'nobody' };
}

/** Lines of one cart may have come in several orders: while another of them bears the mark, nobody orders all of it again. */
async function besideOthers(
  looker: OrderLooker,
  standing: OrderStanding,
  { orderId = '' }: PurchaseAttempt,
): Promise<OrderStanding> {
  const { plan, ports } = looker;
  const { mark, lines = [] } = plan.purchase ?? { mark: '' };
  if (standing.kind !== 'dead' || lines.length < 2) return standing;
  const known = [...(await deadIds(looker)), orderId];
  const other = await ports.orders.findByMark(plan.customer.id, mark, known, lines.length);
  return other === undefined ? standing : { kind: 'pending', who: 'nobody' };
}

const wordOf = (standing: OrderStanding, { word = unknown }: OrderReading): string | undefined =>
  isOpen(standing) ? word : undefined;

async function noted(
  looker: OrderLooker,
  last: PurchaseAttempt,
  reading: OrderReading,
  ordered: Pick<OrderHistory, 'seats' | 'lines'>,
): Promise<OrderStanding> {
  const {
    id,
    ports: { purchases },
  } = looker;
  const { attempt, deadSince: since, orderWord, seatsShownAt } = last;
  // Of what it is since then the word of the look before tells.
  const before = orderWord === unknown ? { unseenSince: since } : { deadSince: since };
  const history = { ...ordered, ...defined(before), hasGivenSeats: seatsShownAt !== undefined };
  const byId = orderStanding(reading, history);
  const standing = await besideOthers(looker, await inLists(looker, byId), last);
  const unseenSince = standing === byId ? unseenSinceAfter(reading, history) : undefined;
  const seen = defined({
    word: wordOf(standing, reading),
    deadSince: deadSinceAfter(reading, history) ?? unseenSince,
    seatsShownAt: seatsGiven(reading) > 0 ? reading.readAt : undefined,
    seats: standing.kind === 'partly' && standing.missing === undefined ? standing.fulfilled : undefined,
  });
  await purchases.noteOrder(id, attempt, seen);
  if (standing.kind === 'dead') await purchases.buryOrder(id, attempt, reading.readAt);
  return standing;
}

/** Its migration ends without knowing: whether it was bought is in doubt again, and looked for. */
export async function leaveInDoubt({ id, ports: { purchases } }: OrderLooker, look: OrderLook): Promise<void> {
  if (look.standing.kind !== 'unseen') return;
  const last = await purchases.latestAttempt(id);
  if (last !== undefined) await purchases.doubtOrder(id, last.attempt);
}
