import type { Cart, Order } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { CustomerVisit } from '../visit';
import { checkCheckout } from './checkoutRules';
import { orderBody } from './orderShape';
import { placeOrders } from './placing';

/** Idempotent per cart: after a success every further checkout answers the first result. */
export function checkout(visit: CustomerVisit, cart: Cart): EmulatorReply {
  if (cart.status === 'Ordered') return repeated(visit, cart);
  checkCheckout(visit, cart);
  const placed = placeOrders(visit, cart.lines, cart.id);
  const { customer, now } = visit;
  visit.write({ type: 'cartOrdered', at: now, customerId: customer.id, cartId: cart.id, ...placed });
  return answer(visit, placed.orders, now);
}

function repeated(visit: CustomerVisit, cart: Cart): EmulatorReply {
  const { customer, house, request, now } = visit;
  const meta = { customerId: customer.id, method: request.method, path: request.path, kind: 'checkout' } as const;
  const requestId = request.headers['ms-requestid']?.toLowerCase() ?? null;
  house.commit({ type: 'replayed', at: now, customerId: customer.id }, { ...meta, requestId, replay: true });
  const orders = cart.orderIds.flatMap((id) => customer.orders.get(id) ?? []);
  return answer(visit, orders, orders[0]?.createdAt ?? now);
}

/** Rendered as of the first checkout, so that a repeat is the same answer unless something was made of the order since. */
function answer(visit: CustomerVisit, orders: readonly Order[], asOf: number): EmulatorReply {
  const body = {
    orders: orders.map((order) => orderBody(visit, order, order.outcome ? visit.now : asOf)),
    attributes: { objectType: 'CartCheckoutResult' },
  };
  return { status: 201, body, bom: true };
}
