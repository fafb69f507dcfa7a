import { extendedTerms } from '../endOfTerm/extendedTerms';
import type { Money } from '../offers/money';
import { inWholeCents, monthsPerCharge } from '../offers/price';
import { dearerBy } from './dearerBy';
import { isDearer } from './radar';
import type { RadarEntry } from './radar';

/** What a subscription costs each month once its term is extended, by the price of its order. */
export interface MonthlyCost {
  readonly money: Money;
  /** Whether its plan can be had by the month is not known, and the larger of both markups is taken. */
  readonly atMost: boolean;
  readonly orderedOn: string;
}

type Entry = Pick<
  RadarEntry,
  'endOfTerm' | 'reason' | 'isExtended' | 'term' | 'commerce' | 'status' | 'quantity' | 'ordered'
>;

/** Goes on dearer, or may: only of these somebody wants to know what that costs. */
export const mayCostMore = (entry: Omit<Entry, 'ordered' | 'quantity' | 'term'>): boolean =>
  entry.commerce === 'nce' && entry.status === 'active' && (isDearer(entry) || entry.endOfTerm === 'unknown');

/** Undefined where nothing gets dearer, or no price is known: a cost is never guessed. */
export function monthlyCost(entry: Entry): MonthlyCost | undefined {
  const price = entry.ordered?.price;
  if (price === undefined || !mayCostMore(entry)) return undefined;
  const months = monthsPerCharge(price.billingCycle);
  if (months === undefined) return undefined;
  const { withMonthlyPlan, withoutMonthlyPlan } = extendedTerms.dearerByPercent;
  // The price of a year says nothing of what its months cost, even where it runs by the month today.
  const isByMonth = price.termDuration === 'P1M' && dearerBy(entry)?.most === withMonthlyPlan;
  const percent = 100 + (isByMonth ? withMonthlyPlan : withoutMonthlyPlan);
  const { amount, currency } = price.perCharge;
  const sum = (amount * entry.quantity * percent) / (months * 100);
  return { money: inWholeCents({ amount: sum, currency }), atMost: !isByMonth, orderedOn: price.orderedOn };
}

export interface Costly {
  readonly quantity: number;
  readonly cost?: MonthlyCost | undefined;
}

/** What several come to, in each currency by itself. */
export interface MonthlyTotal {
  readonly licences: number;
  readonly sums: readonly Money[];
  readonly atMost: boolean;
  /** Licences whose price is not known, and which no sum counts. */
  readonly unpriced: number;
}

export function monthlyTotal(each: readonly Costly[]): MonthlyTotal {
  const sums = new Map<string, number>();
  for (const { cost } of each) {
    if (cost === undefined) continue;
    const { amount, currency } = cost.money;
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return {
    licences: licencesOf(each),
    sums: [...sums].sort().map(([currency, amount]) => inWholeCents({ amount, currency })),
    atMost: each.some(({ cost }) => cost?.atMost === true),
    unpriced: licencesOf(each.filter(({ cost }) => cost === undefined)),
  };
}

const licencesOf = (each: readonly Costly[]): number => each.reduce((sum, { quantity }) => sum + quantity, 0);

/** Of what goes on dearer among them. */
export const dearerTotal = (entries: readonly RadarEntry[]): MonthlyTotal =>
  monthlyTotal(entries.filter(isDearer).map((entry) => ({ quantity: entry.quantity, cost: monthlyCost(entry) })));
