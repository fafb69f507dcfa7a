import { defined } from '../../platform/defined';
import type { Money } from '../offers/money';
import { inWholeCents } from '../offers/price';
import { datesAsBought } from '../plan/dates/termDates';
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
  const seats = spareSeats(plan, purchase, bought.seats, movedPeople(migration).moved);
  if (seats <= 0) return undefined;
  const cost = costOf(purchase, seats);
  return { seats, bought: bought.seats, ...defined({ cost }), ...deadlines(plan, bought, now) };
}

type Bought = NonNullable<Migration['bought']>;

const isNone = ({ isCancelled, isPending }: Bought): boolean => isCancelled === true || isPending === true;

function deadlines(plan: MigrationPlan, { orderedAt, at }: Bought, now: Date) {
  const { termEndsOn, cancellableUntil } = datesAsBought(plan, orderedAt ?? at);
  const isOver = cancellableUntil === undefined || new Date(cancellableUntil) <= now;
  return defined({ termEndsOn, returnableUntil: isOver ? undefined : cancellableUntil });
}

/** Free seats are used first. Where more were bought than were needed, Partner Center sells no fewer: they go all, or none. */
function spareSeats(
  { people, freeSeatsUsed }: MigrationPlan,
  { seats }: Purchase,
  bought: number,
  moved: number,
): number {
  const used = Math.max(0, moved - freeSeatsUsed);
  const planned = people.filter(({ disposition }) => disposition === 'move').length - freeSeatsUsed;
  const isLeast = used > 0 && seats > planned;
  return bought - (isLeast ? Math.max(used, seats) : used);
}

function costOf({ price, seats: priced }: Purchase, seats: number): Needless['cost'] {
  if (price.total === undefined || priced === 0) return undefined;
  const { amount, currency } = price.total;
  return { total: inWholeCents({ amount: (amount * seats) / priced, currency }), atMost: price.atMost };
}
