import type { CustomerId } from '../../migration/ids';
import { isMarked } from '../../migration/plan/isMarked';
import type { OrderReading } from '../../migration/plan/orderStanding';
import type { Subscriptions } from '../../migration/ports';
import { isComplete } from '../../migration/reading';
import type { Clock } from '../../platform/clock';
import { defined } from '../../platform/defined';
import type { Send } from '../http/call';
import { read, unless } from '../http/read';
import { Order } from '../schemas/order';

interface Where {
  readonly send: Send;
  readonly clock: Clock;
  readonly subscriptions: Subscriptions;
}

export async function orderById(send: Send, customer: CustomerId, orderId: string): Promise<Order | undefined> {
  const answer = await answerOf(send, customer, orderId);
  return answer === 'notFound' ? undefined : answer;
}

/** Undefined to whom it is not told. */
async function answerOf(send: Send, customer: CustomerId, orderId: string): Promise<Order | 'notFound' | undefined> {
  const path = `/v1/customers/${customer}/orders/${encodeURIComponent(orderId)}`;
  const reading = read(send, Order, { operation: 'orders.get', path });
  return unless(
    ['refused'],
    unless(['notFound'], reading).then((order) => order ?? 'notFound'),
  );
}

/**
 * An order by its id, and every subscription that can have come of it.
 *
 * @param others ids of orders and subscriptions that bear the same mark and are known to be of another attempt
 */
export async function readOrder(
  { send, clock, subscriptions }: Where,
  customer: CustomerId,
  orderId: string,
  mark: string,
  others: readonly string[] = [],
): Promise<OrderReading> {
  const answer = await answerOf(send, customer, orderId);
  const order = answer === 'notFound' ? undefined : answer;
  const listed = await subscriptions.list(customer);
  const named = new Set(order?.lineItems.flatMap(({ subscriptionId: id }) => id?.toLowerCase() ?? []));
  const ofOthers = new Set(others.map((id) => id.toLowerCase()));
  const cameOfIt = listed.items.filter(({ id, orderId: of = '', friendlyName }) => {
    const ids = [id.toLowerCase(), of.toLowerCase()];
    if (named.delete(id.toLowerCase()) || ids[1] === orderId.toLowerCase()) return true;
    return isMarked(friendlyName, mark) && !ids.some((one) => ofOthers.has(one));
  });
  return {
    ...defined({ word: order?.status }),
    // What a line names and no list has may be there all the same.
    cameOfIt: [...cameOfIt, ...[...named].map(() => ({ status: 'unlisted', quantity: 0 }))],
    ...readWholly(answer, isComplete(listed)),
    readAt: clock.now().toISOString(),
  };
}

const readWholly = (
  answer: Order | 'notFound' | undefined,
  isListWhole: boolean,
): Pick<OrderReading, 'isComplete' | 'isNotFound'> =>
  answer === 'notFound'
    ? { isComplete: false, ...(isListWhole && { isNotFound: true as const }) }
    : { isComplete: answer?.status !== undefined && isListWhole };
