import { readTerm } from '../days';
import type { Money } from './money';
import { chargesIn, inAll } from './price';
import type { TermOffer } from './terms';

/** What one seat costs in a month of the whole term, so that different ways to pay can be compared. */
export function perMonth({ seatPrice, termDuration, billingCycle }: TermOffer): Money | undefined {
  const months = readTerm(termDuration)?.months ?? 0;
  if (seatPrice === undefined || months === 0) return undefined;
  const amount = (seatPrice.amount * chargesIn(termDuration, billingCycle)) / months;
  return { amount: Math.round(amount * 100) / 100, currency: seatPrice.currency };
}

/** What that many seats cost in a year of the term. */
export function inAYear({ seatPrice, termDuration, billingCycle }: TermOffer, seats: number): Money | undefined {
  const months = readTerm(termDuration)?.months ?? 0;
  if (seatPrice === undefined || months === 0) return undefined;
  return inAll(seatPrice, (seats * chargesIn(termDuration, billingCycle) * 12) / months);
}

/** The lowest price in a month of one seat; undefined when none was told. */
export const cheapest = (terms: readonly TermOffer[]): Money | undefined =>
  terms
    .map(perMonth)
    .filter((money) => money !== undefined)
    .sort((one, other) => one.amount - other.amount)[0];
