import { defined } from '../../platform/defined';
import type { Money } from '../offers/money';
import { inSum, inWholeCents } from '../offers/price';
import { datesAsBought } from '../plan/dates/termDates';
import { partsOf } from '../plan/basket';
import type { linesOf } from '../plan/basket';
import type { MigrationPlan, Purchase } from '../plan/plan';
import type { Migration } from '../plan/progress';
import { wayHas, wayOf } from '../plan/ways';
import { movedPeople } from './movedPeople';

/** What was bought and went to nobody. */
export interface Needless {
  readonly seats: number;
  /** Of so many that were bought. */
  readonly bought: number;
  /** What they cost until the term ends; absent where Partner Center told no price. */
  readonly cost?: { readonly total: Money; readonly atMost: boolean };
  readonly termEndsOn?: string;
  /** Until when they can be given back, by the order; absent once that is over, or where it is not known. */
  readonly returnableUntil?: string;
}

/** Undefined where all are used, where nothing was bought, and while nobody knows what becomes of the order. */
export function needless(migration: Migration, now: Date): Needless | undefined {
  const { plan, bought } = migration;
  const { purchase } = plan;
  if (bought === undefined || purchase === undefined || isNone(bought)) return undefined;
  // Nobody is given them: they are used once the retired ones are gone.
  if (!wayHas(wayOf(plan), 'people')) return undefined;
  const each = spareLines(plan, purchase, bought, movedPeople(migration).moved);
  const seats = each.reduce((sum, line) => sum + line.spare, 0);
  if (seats <= 0) return undefined;
  const cost = costOf(each);
  return { seats, bought: bought.seats, ...defined({ cost }), ...deadlines(plan, bought, now) };
}

type Bought = NonNullable<Migration['bought']>;

const isNone = ({ isCancelled, isPending }: Bought): boolean => isCancelled === true || isPending === true;

function deadlines(plan: MigrationPlan, { orderedAt, at }: Bought, now: Date) {
  const { termEndsOn, cancellableUntil } = datesAsBought(plan, orderedAt ?? at);
  const isOver = cancellableUntil === undefined || new Date(cancellableUntil) <= now;
  return defined({ termEndsOn, returnableUntil: isOver ? undefined : cancellableUntil });
}

type Line = ReturnType<typeof linesOf>[number];
type SpareLine = Line & { readonly spare: number };

/** Of a basket each plan by itself. */
function spareLines(plan: MigrationPlan, purchase: Purchase, bought: Bought, moved: number): readonly SpareLine[] {
  if (purchase.lines === undefined)
    return [{ ...purchase, spare: spareSeats(plan, plan.freeSeatsUsed, { ...purchase, bought: bought.seats, moved }) }];
  const parts = partsOf(plan);
  return purchase.lines.map((line) => {
    const free = parts.find(({ skuId }) => skuId === line.skuId)?.freeSeatsUsed ?? 0;
    return { ...line, spare: Math.max(0, spareSeats(plan, free, { ...line, bought: line.seats, moved })) };
  });
}

interface Used extends Pick<Line, 'seats'> {
  readonly bought: number;
  readonly moved: number;
}

/** Free seats are used first. Where more were bought than were needed, Partner Center sells no fewer: they go all, or none. */
function spareSeats({ headcount }: MigrationPlan, free: number, { seats, bought, moved }: Used): number {
  const used = Math.max(0, moved - free);
  const planned = headcount.moving - free;
  const isLeast = used > 0 && seats > planned;
  return bought - (isLeast ? Math.max(used, seats) : used);
}

function costOf(lines: readonly SpareLine[]): Needless['cost'] {
  const spare = lines.filter((line) => line.spare > 0);
  const total = inSum(spare.map(({ price, seats, spare: count }) => price.total && shareOf(price.total, count, seats)));
  return total && { total, atMost: spare.some(({ price }) => price.atMost) };
}

const shareOf = ({ amount, currency }: Money, count: number, of: number): Money | undefined =>
  of === 0 ? undefined : inWholeCents({ amount: (amount * count) / of, currency });
