import { subscriptionId } from '../../migration/ids';
import type { PlacedOrder } from '../../migration/plan/placedOrder';
import { defined } from '../../platform/defined';
import { isMarked } from '../../migration/plan/isMarked';
import type { Order } from '../schemas/order';
import { linesOfOrder, orderOfLines } from '../severalLines';

/** The order of one line. The subscription's id comes once it is provisioned. */
function placedOrder(order: Order, line = order.lineItems[0]): PlacedOrder {
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

/** What became of one cart, which may be several orders; undefined where none was placed. */
export function placedOrders(orders: readonly Order[]): PlacedOrder | undefined {
  const [order, ...others] = orders;
  const isOne = others.length === 0 && (order?.lineItems.length ?? 0) <= 1;
  return isOne ? order && placedOrder(order) : orderOfLines(orders.flatMap(linesOfOrder));
}
