import { randomBytes, randomUUID } from 'node:crypto';
import { addTerm, day } from '../../core/calendar';
import type { CartLine, Order, Subscription } from '../../core/model';
import { seatsGiven, subscriptionAfter } from '../../core/orderOutcome';
import { pricingOf } from '../../core/pricing';
import { promotionOn } from '../../core/promotions/eligibility';
import { readOutcome } from '../../core/orderStatus';
import type { OrderOutcome } from '../../core/orderStatus';
import { productKeyOf } from '../../core/soldAs';
import type { CustomerVisit } from '../visit';
import { soldProduct } from './checkoutRules';

const cancellationWindowMs = 7 * day;

/** Who buys, and when. */
export type Buyer = Pick<CustomerVisit, 'house' | 'customer' | 'now'>;

export interface Placed {
  readonly orders: readonly Order[];
  readonly subscriptions: readonly Subscription[];
}

/** One order for each group of lines, and the subscriptions that come of them. */
export function placeOrders(visit: CustomerVisit, cartLines: readonly CartLine[], cartId: string | null): Placed {
  const outcome = outcomeOf(visit);
  const lines = cartLines.map((line) => named(visit, asItCounts(visit, line)));
  const groups = [...new Set(lines.map((line) => line.orderGroup))];
  const orders = groups.map((group) => {
    const order = newOrder(
      visit,
      lines.filter((line) => line.orderGroup === group),
      cartId,
    );
    return outcome === undefined ? order : { ...order, outcome };
  });
  return { orders, subscriptions: orders.flatMap((order) => subscriptionsOf(visit, order)) };
}

/** What the customer has of an order: what is there already, else a new one. */
export function subscriptionsOf(buyer: Buyer, order: Order): Subscription[] {
  const { outcome } = order;
  const seats = seatsGiven(order);
  return order.lines.flatMap((line, index) => {
    const subscription = buyer.customer.subscriptions.get(line.subscriptionId) ?? newSubscription(buyer, order, line);
    if (outcome === undefined) return subscription;
    return subscriptionAfter(subscription, outcome, seats[index] ?? 0, buyer.now) ?? [];
  });
}

/** Of a fault, which was checked when it was set. */
function outcomeOf({ request }: CustomerVisit): OrderOutcome | undefined {
  const { status, fulfilled } = request.checkout ?? {};
  const outcome = status === undefined ? undefined : readOutcome(status, fulfilled);
  return typeof outcome === 'string' ? undefined : outcome;
}

/** A promotion that does not count any more is lost without a word: paid is the list price, or that of one that comes by itself. */
function asItCounts(visit: CustomerVisit, { promotionId, ...line }: CartLine): CartLine {
  if (promotionId === undefined) return line;
  const { customer, house, now } = visit;
  const still = promotionOn(line, promotionId, { world: house.world, customer, now });
  if (still?.id === promotionId) return { ...line, promotionId };
  const pricing = pricingOf(soldProduct(visit, line), customer, line, still?.discount);
  return { ...line, pricing, lostPromotionId: promotionId, ...(still === undefined ? {} : { promotionId: still.id }) };
}

/** What goes unnamed bears the product's title. */
const named = (visit: CustomerVisit, line: CartLine): CartLine =>
  visit.request.checkout?.unnamed === true ? { ...line, friendlyName: soldProduct(visit, line).title } : line;

function newOrder({ customer, house, now }: Buyer, lines: readonly CartLine[], cartId: string | null): Order {
  return {
    id: randomBytes(6).toString('hex'),
    cartId,
    createdAt: now,
    listedAt: now + house.settings.orderListLagMs,
    status: 'pending',
    currency: customer.currency,
    billingCycle: lines[0]?.billingCycle ?? 'monthly',
    lines: lines.map((line) => ({
      ...line,
      subscriptionId: randomUUID(),
      productKey: productKeyOf(line.catalogItemId),
    })),
  };
}

function newSubscription(buyer: Buyer, order: Order, line: Order['lines'][number]): Subscription {
  const product = soldProduct(buyer, line);
  const { now, house } = buyer;
  return {
    id: line.subscriptionId,
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
    orderId: order.id,
    ...(line.promotionId === undefined ? {} : { promotionId: line.promotionId }),
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
