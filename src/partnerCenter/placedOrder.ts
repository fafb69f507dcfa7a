import { subscriptionId } from '../migration/ids';
import type { PlacedOrder } from '../migration/plan/placedOrder';
import { defined } from '../platform/defined';
import { isMarked } from '../migration/plan/isMarked';
import type { Order } from './schemas/order';

/** The order of one line, which is all we ever place. The subscription's id comes once it is provisioned. */
export function placedOrder(order: Order, line = order.lineItems[0]): PlacedOrder {
  return {
    orderId: order.id,
    seats: line?.quantity ?? 0,
    ...defined({
      subscriptionId: line?.subscriptionId === undefined ? undefined : subscriptionId(line.subscriptionId),
      word: order.status,
    }),
  };
}

/** The order, by its line that carries the mark; undefined when none does. */
export function markedOrder(order: Order, mark: string): PlacedOrder | undefined {
  const line = order.lineItems.find(({ friendlyName }) => isMarked(friendlyName, mark));
  return line && placedOrder(order, line);
}
