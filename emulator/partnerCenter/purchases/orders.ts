import type { Order } from '../../core/model';
import { seatsGiven } from '../../core/orderOutcome';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { collection, link } from '../links';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';
import { createOrder } from './directOrder';
import { orderBody, subscriptionOfLine } from './orderShape';

export const orderRoutes: Route[] = [
  customerRoute('GET', '/orders', listOrders, { metered: true }),
  customerRoute('POST', '/orders', createOrder, { metered: true, kind: 'checkout' }),
  customerRoute('GET', '/orders/:orderId', readOrder, { metered: true }),
  customerRoute('GET', '/orders/:orderId/provisioningstatus', readProvisioning, { metered: true, personal: true }),
];

function orderOf({ customer, params }: CustomerVisit): Order {
  const order = customer.orders.get((params['orderId'] ?? '').toLowerCase());
  if (!order) throw refuse(404, 20000, 'The order was not found.');
  return order;
}

/** The list lags behind: an order shows in it minutes after it can be read by its id. */
function listOrders(visit: CustomerVisit): EmulatorReply {
  const { customer, now } = visit;
  const listed = [...customer.orders.values()].filter((order) => order.listedAt <= now);
  const self = link(`/customers/${customer.id}/orders`);
  const items = listed.map((order) => orderBody(visit, order, now));
  return { status: 200, body: collection(items, { links: { self } }) };
}

/** Tells prices only to whom asks for them. */
function readOrder(visit: CustomerVisit): EmulatorReply {
  const order = orderOf(visit);
  const isPriced = visit.request.query.get('includePrice')?.toLowerCase() === 'true';
  const shown = isPriced ? order : { ...order, lines: order.lines.map((line) => ({ ...line, pricing: null })) };
  return { status: 200, body: orderBody(visit, shown, visit.now) };
}

/** What a line gave and what it still owes, which may both be something. */
function readProvisioning(visit: CustomerVisit): EmulatorReply {
  const order = orderOf(visit);
  const seats = seatsGiven(order);
  const items = order.lines.map((line, index) => {
    const given = seats[index] ?? 0;
    const subscription = subscriptionOfLine(visit.customer, line);
    const isDue = subscription !== undefined && visit.now < subscription.provisionedAt;
    const owed = subscription === undefined ? 'Unfulfilled' : 'PrefulfillmentPending';
    const parts = [
      { quantity: given, status: isDue ? 'Unfulfilled' : 'fulfilled' },
      { quantity: line.quantity - given, status: given > 0 ? 'Unfulfilled' : owed },
    ].filter(({ quantity }) => quantity > 0);
    const status = parts.at(-1)?.status ?? 'Unfulfilled';
    return { orderLineItemId: index, lineItemNumber: index, status, quantityProvisioningInformation: parts };
  });
  return { status: 200, body: collection(items) };
}
