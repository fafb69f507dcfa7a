import { KnownError } from '../../../migration/errors';
import { orderStanding, seatsGiven } from '../../../migration/plan/orderStanding';
import { skusOf } from '../../../migration/plan/basket';
import type { DeadOrder } from '../../../migration/ports';
import { askPerson } from '../../ending';
import type { RunWith } from '../run';

type Run = RunWith<'purchases' | 'orders'>;
type Where = Pick<Run, 'plan'> & { readonly ports: Pick<Run['ports'], 'purchases'> };

/** Of any plan that is bought here, of whichever migration of the customer. */
export async function deadOrdersOf({ plan, ports }: Where): Promise<readonly DeadOrder[]> {
  const found = new Map<string, DeadOrder>();
  for (const sku of skusOf(plan)) {
    for (const dead of await ports.purchases.deadOrders(plan.customer.id, sku))
      found.set(`${dead.id}/${dead.attempt}`, dead);
  }
  return [...found.values()];
}

/** They bear the same mark as the order that followed them. */
export const deadIds = async (where: Where): Promise<readonly string[]> =>
  (await deadOrdersOf(where)).map(({ orderId }) => orderId);

/**
 * An order of this migration that had come to nothing and is alive after all: it is the purchase.
 *
 * @throws Ending when one of another migration is
 */
export async function findAlive(run: Run): Promise<DeadOrder | undefined> {
  const { purchases, clock } = run.ports;
  for (const dead of await deadOrdersOf(run)) {
    if (dead.isSecond || !(await isAlive(run, dead))) continue;
    if (dead.id === run.id) return dead;
    await purchases.reviveOrder(dead.id, dead.attempt, clock.now().toISOString());
    throw askPerson('quoteChanged', { field: 'boughtMeanwhile', was: dead.seats, is: dead.id });
  }
  return undefined;
}

/** @throws KnownError `incomplete` when it says that it is dead, or nothing at all, and not everything of it could be read */
export async function isAlive(
  { plan, ports }: Pick<Run, 'plan'> & { readonly ports: Pick<Run['ports'], 'orders'> },
  { orderId, mark, seats, others }: DeadOrder,
): Promise<boolean> {
  const reading = await ports.orders.read(plan.customer.id, orderId, mark, others);
  const { kind } = orderStanding(reading, { seats, deadSince: new Date(0).toISOString(), hasGivenSeats: false });
  const isSilent = reading.word === undefined && seatsGiven(reading) === 0;
  if (kind === 'dying' || isSilent)
    throw new KnownError('incomplete', 'waitAndRetry', 'A dead order was not read in full.');
  return kind !== 'dead' && kind !== 'cancelled';
}
