import { randomBytes, randomUUID } from 'node:crypto';
import { addTerm, day } from '../../core/calendar';
import type { Cart, CartLine, Order, Subscription } from '../../core/model';
import type { EmulatorReply } from '../../core/reply';
import { productKeyOf } from '../catalogue/catalogueItems';
import type { CustomerVisit } from '../visit';
import { checkCheckout, soldProduct } from './checkoutRules';
import { orderBody } from './orderShape';

const cancellationWindowMs = 7 * day;

/** Idempotent per cart: after a success every further checkout answers the first result. */
export function checkout(visit: CustomerVisit, cart: Cart): EmulatorReply {
  if (cart.status === 'Ordered') return repeated(visit, cart);
  checkCheckout(visit, cart);
  const lines = cart.lines.map((line) => named(visit, line));
  const bought = lines.map((line) => ({ line, subscription: subscriptionFor(visit, line) }));
  const groups = [...new Set(lines.map((line) => line.orderGroup))];
  const orders = groups.map((group) =>
    orderFor(
      visit,
      cart,
      bought.filter(({ line }) => line.orderGroup === group),
    ),
  );
  const orderIdOf = (subscriptionId: string): string =>
    orders.find((order) => order.lines.some((line) => line.subscriptionId === subscriptionId))?.id ?? '';
  const subscriptions = bought.map(({ subscription }) => ({ ...subscription, orderId: orderIdOf(subscription.id) }));
  const { customer, now } = visit;
  visit.write({ type: 'cartOrdered', at: now, customerId: customer.id, cartId: cart.id, orders, subscriptions });
  return answer(visit, orders, now);
}

/** What goes unnamed bears the product's title. */
const named = (visit: CustomerVisit, line: CartLine): CartLine =>
  visit.request.checkout?.unnamed === true ? { ...line, friendlyName: soldProduct(visit, line).title } : line;

function repeated(visit: CustomerVisit, cart: Cart): EmulatorReply {
  const { customer, house, request, now } = visit;
  const meta = { customerId: customer.id, method: request.method, path: request.path, kind: 'checkout' } as const;
  const requestId = request.headers['ms-requestid']?.toLowerCase() ?? null;
  house.commit({ type: 'replayed', at: now, customerId: customer.id }, { ...meta, requestId, replay: true });
  const orders = cart.orderIds.flatMap((id) => customer.orders.get(id) ?? []);
  return answer(visit, orders, orders[0]?.createdAt ?? now);
}

/** Rendered as of the first checkout, so that a repeat is the same answer. */
function answer({ customer }: CustomerVisit, orders: readonly Order[], asOf: number): EmulatorReply {
  const body = {
    orders: orders.map((order) => orderBody(customer, order, asOf)),
    attributes: { objectType: 'CartCheckoutResult' },
  };
  return { status: 201, body, bom: true };
}

function subscriptionFor(visit: CustomerVisit, line: CartLine): Subscription {
  const product = soldProduct(visit, line);
  const { now, house } = visit;
  return {
    id: randomUUID(),
    commerce: 'nce',
    offerId: line.catalogItemId,
    offerName: product.title,
    friendlyName: line.friendlyName,
    skuId: product.entraSkuId,
    quantity: line.quantity,
    status: 'active',
    autoRenewEnabled: true,
    createdAt: now,
    startsAt: now,
    endsAt: lastSecondOfTerm(now, line.termDuration),
    cancellableUntil: now + cancellationWindowMs,
    termDuration: line.termDuration,
    billingCycle: line.billingCycle,
    parentSubscriptionId: null,
    partnerId: line.participants.find(({ key }) => key === 'transaction_reseller')?.value ?? '',
    orderId: '',
    provisionedAt: now + house.settings.provisioningDelayMs,
    scheduledNextTermInstructions: null,
    ...(house.settings.est === 'after' ? { extendsByItself: true as const } : {}),
    suspendedAt: null,
    version: 1,
  };
}

/** The end day is included: a term from the 21st runs to the end of the 20th. */
function lastSecondOfTerm(from: number, termDuration: string): number {
  const sameDay = Math.floor(addTerm(from, termDuration) / day) * day;
  return sameDay - 1000;
}

interface Bought {
  readonly line: CartLine;
  readonly subscription: Subscription;
}

function orderFor({ customer, house, now }: CustomerVisit, cart: Cart, bought: readonly Bought[]): Order {
  return {
    id: randomBytes(6).toString('hex'),
    cartId: cart.id,
    createdAt: now,
    listedAt: now + house.settings.orderListLagMs,
    status: 'pending',
    currency: customer.currency,
    billingCycle: bought[0]?.line.billingCycle ?? 'monthly',
    lines: bought.map(({ line, subscription }) => ({
      ...line,
      subscriptionId: subscription.id,
      productKey: productKeyOf(line.catalogItemId),
    })),
  };
}
