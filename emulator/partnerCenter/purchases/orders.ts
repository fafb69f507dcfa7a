import type { Order } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import type { Route } from '../../core/route';
import { customerRoute } from '../door';
import { collection, link } from '../links';
import { refuse } from '../refusal';
import type { CustomerVisit } from '../visit';
import { orderBody, subscriptionOfLine } from './orderShape';

export const orderRoutes: Route[] = [
  customerRoute('GET', '/orders', listOrders, { metered: true }),
  customerRoute('GET', '/orders/:orderId', readOrder, { metered: true }),
  customerRoute('GET', '/orders/:orderId/provisioningstatus', readProvisioning, { metered: true }),
];

function orderOf({ customer, params }: CustomerVisit): Order {
  const order = customer.orders.get((params['orderId'] ?? '').toLowerCase());
  if (!order) throw refuse(404, 20000, 'The order was not found.');
  return order;
}

/** The list lags behind: an order shows in it minutes after it can be read by its id. */
function listOrders({ customer, now }: CustomerVisit): EmulatorReply {
  const listed = [...customer.orders.values()].filter((order) => order.listedAt <= now);
  const self = link(`/customers/${customer.id}/orders`);
  const items = listed.map((order) => orderBody(customer, order, now));
  return { status: 200, body: collection(items, { links: { self } }) };
}

function readOrder(visit: CustomerVisit): EmulatorReply {
  return { status: 200, body: orderBody(visit.customer, orderOf(visit), visit.now) };
}

function readProvisioning(visit: CustomerVisit): EmulatorReply {
  const items = orderOf(visit).lines.map((line, index) => {
    const subscription = subscriptionOfLine(visit.customer, line);
    const status = subscription && visit.now < subscription.provisionedAt ? 'Unfulfilled' : 'fulfilled';
    return {
      orderLineItemId: index,
      lineItemNumber: index,
      status,
      quantityProvisioningInformation: [{ quantity: line.quantity, status }],
    };
  });
  return { status: 200, body: collection(items) };
}
