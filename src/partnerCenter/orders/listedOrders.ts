import { subscriptionId } from '../../migration/ids';
import type { CustomerId } from '../../migration/ids';
import { soldItem } from '../../migration/offers/soldItem';
import type { SubscriptionFacts } from '../../migration/packs/subscriptionFacts';
import type { SeenOrder } from '../../migration/plan/seenOrder';
import type { Subscriptions } from '../../migration/ports';
import type { Reading } from '../../migration/reading';
import type { Clock } from '../../platform/clock';
import { defined } from '../../platform/defined';
import type { Send } from '../http/call';
import { readAll } from '../http/collection';
import { placersSince } from './purchaseRecords';
import { Order } from '../schemas/order';

interface Where {
  readonly send: Send;
  readonly clock: Clock;
  readonly subscriptions: Subscriptions;
  /** Ours. */
  readonly applicationId: string | undefined;
}

/** The orders of the list, and each subscription of which the list has no order (yet). */
export async function listedOrders(
  { send, clock, subscriptions, applicationId }: Where,
  customer: CustomerId,
  since: string,
): Promise<Reading<SeenOrder>> {
  const listed = await subscriptions.list(customer);
  const orders = await readAll(send, Order, { operation: 'orders.list', path: `/v1/customers/${customer}/orders` });
  const placers = await placersSince(send, clock, customer, since);
  const inOrders = new Set(orders.items.map(({ id }) => id));
  const alone = listed.items.filter(({ orderId }) => orderId === undefined || !inOrders.has(orderId));
  const boughtBy = (order: Order) => listed.items.filter(({ orderId }) => orderId === order.id);
  const isOurs = ({ orderId }: SeenOrder): boolean | undefined => {
    const placer = placers.get(orderId);
    return placer === undefined || applicationId === undefined ? undefined : placer === applicationId.toLowerCase();
  };
  return {
    items: [...orders.items.map((order) => ofOrder(order, boughtBy(order))), ...alone.map(ofSubscription)].map(
      (order) => ({ ...order, ...defined({ isOurs: isOurs(order) }) }),
    ),
    unread: [...listed.unread, ...orders.unread],
    isCut: listed.isCut || orders.isCut,
  };
}

/** @param bought what the list says that came of this order */
function ofOrder(
  { id, creationDate, status, lineItems: [line, ...others] }: Order,
  bought: readonly SubscriptionFacts[],
): SeenOrder {
  const order = { orderId: id, ...defined({ placedAt: creationDate }) };
  if (line === undefined) return { ...order, seats: 0, catalogItemId: '', friendlyName: '' };
  const cancelled = ifCancelled(isOver(status) || (bought.length > 0 && bought.every((one) => isOver(one.status))));
  if (others.length > 0) return { ...order, ...ofLines([line, ...others], bought), ...cancelled };
  return { ...defined({ subscriptionId: bought[0]?.id }), ...order, ...ofLine(line), ...cancelled };
}

type Line = Order['lineItems'][number];

/** Of one of several lines there is no one plan, so it is the lines alone that tell what it is. */
function ofLines(lines: readonly Line[], bought: readonly SubscriptionFacts[]) {
  const each = lines.map((line) => {
    const { catalogItemId, seats: ordered, subscriptionId: told } = ofLine(line);
    const came = bought.find(({ offerId }) => soldItem(offerId) === soldItem(catalogItemId));
    return { catalogItemId, seats: ordered, ...defined({ subscriptionId: told ?? came?.id }) };
  });
  const { friendlyName = '', quantity: seats = 0 } = lines[0] ?? {};
  return { seats, catalogItemId: '', friendlyName, lines: each };
}

function ofLine({ quantity = 0, offerId = '', friendlyName = '', subscriptionId: told }: Line) {
  const subscription = told === undefined ? undefined : subscriptionId(told);
  return { seats: quantity, catalogItemId: offerId, friendlyName, ...defined({ subscriptionId: subscription }) };
}

/** Of an order or of what came of it. */
const isOver = (status = ''): boolean => ['cancelled', 'canceled', 'deleted'].includes(status);

const ifCancelled = (isCancelled: boolean): Pick<SeenOrder, 'isCancelled'> => (isCancelled ? { isCancelled } : {});

const ofSubscription = ({
  id,
  orderId,
  status,
  quantity,
  offerId,
  friendlyName,
  createdAt,
}: SubscriptionFacts): SeenOrder => ({
  orderId: orderId ?? id,
  subscriptionId: id,
  seats: quantity,
  catalogItemId: offerId,
  friendlyName,
  ...ifCancelled(isOver(status)),
  ...defined({ placedAt: createdAt }),
});
