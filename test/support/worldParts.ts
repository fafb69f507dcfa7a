import { subscriptionId } from '../../src/migration/ids';
import type { SkuId, SubscriptionId } from '../../src/migration/ids';
import type { Cart } from '../../src/migration/offers/cart';
import type { Holder } from '../../src/migration/offers/survey';
import type { SubscriptionFacts } from '../../src/migration/packs/subscriptionFacts';
import { linesOf } from '../../src/migration/plan/basket';
import type { PlacedLine, PlacedOrder } from '../../src/migration/plan/placedOrder';
import type { MigrationPlan, Purchase } from '../../src/migration/plan/plan';
import { defined } from '../../src/platform/defined';

/** Somebody as a reading tells of them: what works for them only where that was asked. */
export const toldWith =
  (also: 'working' | undefined) =>
  ({ working, ...user }: Holder): Holder => ({ ...user, ...(also ? defined({ working }) : {}) });

export const holds = (user: Holder, sku: string) => user.licences.find(({ skuId }) => skuId === sku);

/** A subscription of the retired plan that nothing was done to. */
export const facts = (id: SubscriptionId): SubscriptionFacts => ({
  id,
  offerId: '',
  offerName: 'Kaizala Pro',
  friendlyName: 'Kaizala Pro',
  commerce: 'legacy',
  quantity: 40,
  status: 'active',
  endsOn: '2026-12-12',
  autoRenew: true,
});

/** How one line of an order fares, by its catalogue item. */
export interface LineFate {
  /** It is not taken at all. */
  readonly isRefused?: true;
  /** When it shows in lists. */
  readonly shownAfterMs?: number;
  /** When its seats are there. */
  readonly seatsAfterMs?: number;
}

export type LineFates = ReadonlyMap<string, LineFate>;

const lineIds = ['0e000000-0000-4000-8000-000000000001', '0e000000-0000-4000-8000-000000000002'].map(subscriptionId);

/** What Partner Center makes of the lines of a cart. */
export const placedLines = ({ purchase }: MigrationPlan, fates: LineFates): readonly Required<PlacedLine>[] =>
  (purchase ? linesOf(purchase) : [])
    .map(({ catalogItemId, seats }, at) => ({ catalogItemId, seats, subscriptionId: lineIds[at]! }))
    .filter(({ catalogItemId }) => fates.get(catalogItemId)?.isRefused !== true);

/** What came of a line gives the licence of that line; every other subscription is of the retired plan. */
export function skuOfPlaced({ purchase, replacement, retired }: MigrationPlan, id: SubscriptionId): SkuId {
  const at = lineIds.indexOf(id);
  if (purchase === undefined || at < 0) return retired.skuId;
  return linesOf(purchase)[at]?.skuId ?? replacement.skuId;
}

/** As much of an order as is told of it; of one of several lines each that shows. */
export function asPlaced(orderId: string, lines: readonly PlacedLine[]): PlacedOrder {
  const [first] = lines;
  if (first === undefined) throw new Error('An order has no line.');
  const { seats, subscriptionId: id } = first;
  return { orderId, seats, ...defined({ subscriptionId: id }), ...(lines.length > 1 ? { lines } : {}) };
}

export const cartLines = (purchase: Purchase): Cart['lines'] =>
  linesOf(purchase).map(({ catalogItemId, seats: quantity, price }) => {
    const { mark, termDuration, billingCycle } = purchase;
    const seatPrice = price.seatPerCharge?.amount ?? 0;
    const pricing = { currency: 'EUR', seatPrice, extendedPrice: seatPrice * quantity * 12 };
    return { catalogItemId, quantity, mark, termDuration, billingCycle, pricing };
  });
