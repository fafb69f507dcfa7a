import { control } from '../core/livingHouse';
import type { LivingHouse } from '../core/livingHouse';
import type { Customer, Order } from '../core/model';
import { readOutcome } from '../core/orderStatus';
import type { EmulatorReply } from '../core/reply';
import type { Route } from '../core/route';
import { subscriptionsOf } from '../partnerCenter/purchases/placing';
import { badRequest, fieldsOf } from './fields';

export function orderRoutes(house: LivingHouse): Route[] {
  return [
    {
      method: 'POST',
      pattern: '/_emulator/orders/:orderId',
      handle: (request, params) => settle(house, params['orderId'] ?? '', request.body),
    },
  ];
}

/** Makes an order come to something, at once and everywhere: its status, its subscriptions and their seats. */
function settle(house: LivingHouse, orderId: string, body: unknown): EmulatorReply {
  const fields = fieldsOf(body, { status: 'text', fulfilled: 'number' });
  if (typeof fields === 'string') return badRequest(fields);
  const outcome = readOutcome(fields.status, fields.fulfilled);
  if (typeof outcome === 'string') return badRequest(outcome);
  const found = orderWith(house, orderId.toLowerCase());
  if (!found) return { status: 404, body: { message: `Nobody has bought an order ${orderId} here.` } };
  const { customer, order } = found;
  const now = house.clock.now();
  const subscriptions = subscriptionsOf({ house, customer, now }, { ...order, outcome });
  const provisioned = subscriptions.map((each) => ({ ...each, provisionedAt: Math.min(each.provisionedAt, now) }));
  house.commit(
    { type: 'orderSettled', at: now, customerId: customer.id, orderId: order.id, outcome, subscriptions: provisioned },
    { ...control('order'), customerId: customer.id },
  );
  return { status: 200, body: { ...outcome, subscriptionIds: provisioned.map(({ id }) => id) } };
}

/** Seeded orders are long done. */
function orderWith({ world }: LivingHouse, orderId: string): { customer: Customer; order: Order } | undefined {
  for (const customer of world.customers.values()) {
    const order = customer.orders.get(orderId);
    if (order?.status === 'pending') return { customer, order };
  }
  return undefined;
}
