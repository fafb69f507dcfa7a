import { isMarked } from './isMarked';
import type { Purchase } from './plan';
import type { SeenOrder } from './seenOrder';

/** Orders and subscriptions that other migrations have bought or adopted, and the marks of them all. */
export interface TakenOrders {
  readonly ids: ReadonlySet<string>;
  readonly marks: readonly string[];
}

/** The purchase nobody knows of, and what must not be taken for it. */
export interface Doubted {
  readonly purchase: Purchase;
  /** When its checkout went out. */
  readonly sentAt: string;
  readonly taken: TakenOrders;
}

/** Why an order can't be the purchase that was sent. */
export type NotIt = 'otherPlan' | 'otherSeats' | 'earlier' | 'taken' | 'cancelled' | 'otherApplication';

/** `productId:skuId` of a catalogue item; the availability behind it is of the day. */
const product = (catalogItemId: string): string => catalogItemId.toLowerCase().split(':', 2).join(':');

/** Undefined where everything that is known of an order fits the purchase of which nobody knows. */
export function whyNotIt(order: SeenOrder, { purchase, sentAt, taken }: Doubted): NotIt | undefined {
  if (product(order.catalogItemId) !== product(purchase.catalogItemId)) return 'otherPlan';
  if (order.seats !== purchase.seats) return 'otherSeats';
  if (isTaken(order, taken)) return 'taken';
  if (order.placedAt === undefined || Date.parse(order.placedAt) < Date.parse(sentAt)) return 'earlier';
  if (order.isCancelled) return 'cancelled';
  return order.isOurs === false ? 'otherApplication' : undefined;
}

const isTaken = ({ orderId, subscriptionId, friendlyName }: SeenOrder, { ids, marks }: TakenOrders): boolean =>
  ids.has(orderId) ||
  (subscriptionId !== undefined && ids.has(subscriptionId)) ||
  marks.some((mark) => isMarked(friendlyName, mark));

/** By either of its ids, as a person may type it. */
export const isNamed = ({ orderId, subscriptionId }: SeenOrder, name: string): boolean =>
  [orderId, subscriptionId].some((id) => id?.toLowerCase() === name.trim().toLowerCase());
