import { soldItem } from '../offers/soldItem';
import { linesOf } from './basket';
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

/** Undefined where everything that is known of an order fits the purchase of which nobody knows. */
export function whyNotIt(order: SeenOrder, { purchase, sentAt, taken }: Doubted): NotIt | undefined {
  const other = otherThan(purchase, order);
  if (other !== undefined) return other;
  if (isTaken(order, taken)) return 'taken';
  if (order.placedAt === undefined || Date.parse(order.placedAt) < Date.parse(sentAt)) return 'earlier';
  if (order.isCancelled) return 'cancelled';
  return order.isOurs === false ? 'otherApplication' : undefined;
}

/** All lines of the cart in one order, and nothing else in it. */
function otherThan(purchase: Purchase, order: SeenOrder): 'otherPlan' | 'otherSeats' | undefined {
  const wanted = linesOf(purchase);
  const ordered = order.lines ?? [order];
  const pairs = wanted.map(({ catalogItemId, seats }) => ({
    seats,
    found: ordered.find((line) => soldItem(line.catalogItemId) === soldItem(catalogItemId)),
  }));
  if (ordered.length !== wanted.length || pairs.some(({ found }) => found === undefined)) return 'otherPlan';
  return pairs.every(({ seats, found }) => found?.seats === seats) ? undefined : 'otherSeats';
}

const idsOf = ({ orderId, subscriptionId, lines = [] }: SeenOrder): readonly string[] =>
  [orderId, subscriptionId, ...lines.map((line) => line.subscriptionId)].filter((id) => id !== undefined);

const isTaken = (order: SeenOrder, { ids, marks }: TakenOrders): boolean =>
  idsOf(order).some((id) => ids.has(id)) || marks.some((mark) => isMarked(order.friendlyName, mark));

/** By any of its ids, as a person may type it. */
export const isNamed = (order: SeenOrder, name: string): boolean =>
  idsOf(order).some((id) => id.toLowerCase() === name.trim().toLowerCase());
