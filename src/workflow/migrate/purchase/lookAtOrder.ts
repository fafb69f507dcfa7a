import { deadSinceAfter, orderStanding, seatsGiven } from '../../../migration/plan/orderStanding';
import type { OrderReading, OrderStanding } from '../../../migration/plan/orderStanding';
import type { PurchaseAttempt } from '../../../migration/ports';
import { defined } from '../../../platform/defined';
import type { RunWith } from '../run';

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
  const { seats, mark } = plan.purchase;
  if (last.diedAt !== undefined) return { standing: { kind: 'dead' }, word: '', seats };
  const read = await ports.orders.read(plan.customer.id, last.orderId, mark);
  const reading = { ...read, isComplete: read.isComplete && !hasRisen };
  const standing = await noted(looker, last, reading, seats);
  return { standing, word: reading.word ?? '', seats, at: reading.readAt };
}

async function noted(
  { id, ports: { purchases } }: OrderLooker,
  { attempt, deadSince, seatsShownAt }: PurchaseAttempt,
  reading: OrderReading,
  seats: number,
): Promise<OrderStanding> {
  const history = { seats, ...defined({ deadSince }), hasGivenSeats: seatsShownAt !== undefined };
  const standing = orderStanding(reading, history);
  const isOpen = standing.kind === 'pending' || standing.kind === 'dying';
  const seen = defined({
    word: isOpen ? (reading.word ?? 'unknown') : undefined,
    deadSince: deadSinceAfter(reading, history),
    seatsShownAt: seatsGiven(reading) > 0 ? reading.readAt : undefined,
    seats: standing.kind === 'partly' ? standing.fulfilled : undefined,
  });
  await purchases.noteOrder(id, attempt, seen);
  if (standing.kind === 'dead') await purchases.buryOrder(id, attempt, reading.readAt);
  return standing;
}
