import { subscriptionId } from '../migration/ids';
import { soldItem } from '../migration/offers/soldItem';
import type { SubscriptionFacts } from '../migration/packs/subscriptionFacts';
import { isMarked } from '../migration/plan/isMarked';
import type { PlacedLine, PlacedOrder } from '../migration/plan/placedOrder';
import { defined } from '../platform/defined';
import type { Order } from './schemas/order';

/** A line, and the order in which it came: of one cart there may be several. */
interface FoundLine extends PlacedLine {
  readonly orderId: string;
  readonly word?: string;
}

export const linesOfOrder = (order: Order): readonly FoundLine[] =>
  order.lineItems.map(({ offerId = '', quantity = 0, subscriptionId: told }) => ({
    ...{ orderId: order.id, catalogItemId: offerId, seats: quantity },
    ...defined({ subscriptionId: told === undefined ? undefined : subscriptionId(told), word: order.status }),
  }));

export const markedLines = (order: Order, mark: string): readonly FoundLine[] =>
  linesOfOrder({ ...order, lineItems: order.lineItems.filter(({ friendlyName }) => isMarked(friendlyName, mark)) });

/** One that does not tell its order is named by itself. */
export const lineOfSubscription = ({ id, orderId = id, offerId, quantity }: SubscriptionFacts): FoundLine => ({
  ...{ orderId, catalogItemId: offerId, seats: quantity, subscriptionId: id },
});

/** What was ordered in one cart, whatever came of it. Each catalogue item counts once: what tells more of it comes first. */
export function orderOfLines(found: readonly FoundLine[]): PlacedOrder | undefined {
  const byItem = new Map<string, FoundLine>();
  for (const line of found) {
    const item = soldItem(line.catalogItemId);
    byItem.set(item, { ...line, ...byItem.get(item) });
  }
  const [first, ...others] = byItem.values();
  if (first === undefined) return undefined;
  const { orderId, seats, subscriptionId: id, word } = first;
  return {
    ...{ orderId, seats, ...defined({ subscriptionId: id, word }) },
    ...(others.length > 0 ? { lines: [first, ...others].map(placedLine) } : {}),
  };
}

const placedLine = ({ catalogItemId, seats, subscriptionId: id }: FoundLine): PlacedLine => ({
  ...{ catalogItemId, seats, ...defined({ subscriptionId: id }) },
});
