import { addDays, addMonths, dayOf, daysLeft, readTerm } from '../days';
import type { SubscriptionFacts } from '../packs/subscriptionFacts';
import type { Money } from './money';
import type { SeatPrice } from './orderedPrice';
import { inAll, monthsPerCharge } from './price';
import type { RetiredSubscription } from './survey';

/** What a subscription is still charged until the last day it is paid; what was charged before is paid either way. */
export interface StillCharged {
  /** None where everything is paid already. */
  readonly charges: number;
  /** All seats, one charge. */
  readonly each: Money;
  readonly total: Money;
  /** Why it may be one charge less: one is due today, or nobody tells on which days it is charged. */
  readonly atMost?: 'chargedToday' | 'daysUnknown';
  /** The price is that of its order, and it has been renewed since, or may have been. */
  readonly orderedOn?: string;
}

interface Paid {
  readonly price: SeatPrice;
  readonly seats: number;
  /** Last day, inclusive. */
  readonly endsOn: string;
}

/** By another cycle or for another term than it was ordered at, the price of its order says nothing. */
export const isPriceOf = (
  { billingCycle, termDuration }: Pick<SubscriptionFacts, 'billingCycle' | 'termDuration'>,
  price: SeatPrice,
): boolean => isNotAnother(billingCycle, price.billingCycle) && isNotAnother(termDuration, price.termDuration);

const isNotAnother = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase();

/** Of a subscription as it was surveyed; its days are those of UTC, as Microsoft's are. */
export const stillChargedFor = (
  { ordered, quantity: seats, endsOn }: Pick<RetiredSubscription, 'ordered' | 'quantity' | 'endsOn'>,
  now: Date,
): StillCharged | undefined =>
  ordered?.price === undefined || endsOn === undefined
    ? undefined
    : stillCharged({ price: ordered.price, seats, endsOn }, dayOf(now, 'UTC'));

/** Undefined where nobody can tell: its last day has passed, or a cycle that is unknown or longer than the term. */
export function stillCharged({ price, seats, endsOn }: Paid, today: string): StillCharged | undefined {
  const months = monthsPerCharge(price.billingCycle);
  const term = termOf(price);
  if (months === undefined || endsOn < today || (term !== undefined && months > term)) return undefined;
  const { charges, atMost } =
    months === term ? { charges: 0 } : chargesLeft({ orderedOn: price.orderedOn, endsOn, months }, today);
  const each = inAll(price.perCharge, seats);
  return {
    ...{ charges, each, total: inAll(each, charges) },
    ...(atMost && { atMost }),
    ...(isOfThisTerm(price, endsOn) ? {} : { orderedOn: price.orderedOn }),
  };
}

function termOf({ termDuration }: SeatPrice): number | undefined {
  const { months, days } = readTerm(termDuration ?? '') ?? { months: 0, days: 0 };
  return months > 0 && days === 0 ? months : undefined;
}

/** Partner Center tells the end by the day or by its last second, and the order by the day in UTC. */
const toleratedDays = 1;
const daysInAMonth = 365.2425 / 12;

const isOfThisTerm = (price: SeatPrice, endsOn: string): boolean => {
  const term = termOf(price);
  return term !== undefined && daysLeft(endsOn, addMonths(price.orderedOn, term)) <= toleratedDays;
};

interface Charging {
  readonly orderedOn: string;
  readonly endsOn: string;
  /** From one charge to the next. */
  readonly months: number;
}

/** Counted from the order where its days of charge come out at the end; else by the months that are left, rounded up. */
function chargesLeft(charging: Charging, today: string): Pick<StillCharged, 'charges' | 'atMost'> {
  const { orderedOn, endsOn, months } = charging;
  const last = monthsToEnd(charging);
  if (last === undefined) return { charges: periodsUntil(endsOn, months, today), atMost: 'daysUnknown' };
  let charges = 0;
  for (let at = last - months; at >= 0 && addMonths(orderedOn, at) >= today; at -= months) charges += 1;
  const isToday = charges > 0 && addMonths(orderedOn, last - charges * months) === today;
  return { charges, ...(isToday ? { atMost: 'chargedToday' } : {}) };
}

/** From the order to the end, where that is a whole number of charges. */
function monthsToEnd({ orderedOn, endsOn, months }: Charging): number | undefined {
  const after = addDays(endsOn, 1);
  const about = Math.round(daysLeft(after, orderedOn) / daysInAMonth);
  return [about - 1, about, about + 1].find(
    (each) => each % months === 0 && Math.abs(daysLeft(after, addMonths(orderedOn, each))) <= toleratedDays,
  );
}

function periodsUntil(endsOn: string, months: number, today: string): number {
  let periods = 1;
  while (addMonths(today, periods * months) <= endsOn) periods += 1;
  return periods;
}
