import type { SkuId } from '../ids';
import { soldItem } from '../offers/soldItem';
import type { MigrationPlan, PlannedPart, Purchase, PurchaseLine } from './plan';
import type { PlacedOrder } from './placedOrder';

type Part = Pick<PlannedPart, 'name' | 'skuId' | 'freeSeatsUsed'>;
type Line = Pick<PurchaseLine, 'catalogItemId' | 'seats' | 'price'> & Partial<PurchaseLine>;

/** Every plan that a moved person has; of what is no basket the replacement itself. */
export const partsOf = ({
  replacement,
  freeSeatsUsed,
}: Pick<MigrationPlan, 'replacement' | 'freeSeatsUsed'>): readonly Part[] =>
  replacement.parts ?? [{ ...replacement, freeSeatsUsed }];

export const skusOf = ({ replacement: { parts, skuId } }: Pick<MigrationPlan, 'replacement'>): readonly SkuId[] =>
  parts?.map((part) => part.skuId) ?? [skuId];

/** Every line of the cart. */
export const linesOf = (purchase: Purchase): readonly Line[] => purchase.lines ?? [purchase];

/** Of all lines together. */
export const seatsIn = (purchase: Purchase): number => linesOf(purchase).reduce((sum, { seats }) => sum + seats, 0);

/** Whether everything that was ordered in one cart is there: of an order of one line its mark is enough. */
export function isWhole(purchase: Purchase, { lines = [] }: Pick<PlacedOrder, 'lines'>): boolean {
  const ordered = linesOf(purchase);
  const seen = new Set(lines.map(({ catalogItemId }) => soldItem(catalogItemId)));
  return ordered.length === 1 || ordered.every(({ catalogItemId }) => seen.has(soldItem(catalogItemId)));
}
