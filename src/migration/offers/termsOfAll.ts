import { defined } from '../../platform/defined';
import { readTerm } from '../days';
import { chargesIn, inSum } from './price';
import type { TermOffer } from './terms';

/** A term whose length can't be read has no end to promise, so it is not offered. */
export const readable = (terms: readonly TermOffer[]): readonly TermOffer[] =>
  terms.filter(({ termDuration }) => readTerm(termDuration) !== undefined).sort(smallestChargeFirst);

const months = (term: string): number => readTerm(term)?.months ?? 0;
const monthsPerCharge = ({ termDuration, billingCycle }: TermOffer): number =>
  months(termDuration) / chargesIn(termDuration, billingCycle);
const fromOneYear = ({ termDuration }: TermOffer): number => Math.abs(months(termDuration) - 12);

/** What costs least at once comes first; of those the usual year. */
const smallestChargeFirst = (one: TermOffer, other: TermOffer): number =>
  monthsPerCharge(one) - monthsPerCharge(other) || fromOneYear(one) - fromOneYear(other);

/** The ways to pay that all plans of a basket have; a seat costs what it costs of each, together. */
export function termsOfAll(each: readonly (readonly TermOffer[])[]): readonly TermOffer[] {
  const [first = [], ...others] = each.map(readable);
  return others.reduce((terms, more) => terms.flatMap((term) => withMore(term, more)), first);
}

function withMore({ seatPrice, cancellableFor, ...term }: TermOffer, more: readonly TermOffer[]): readonly TermOffer[] {
  const same = more.find(
    ({ termDuration, billingCycle }) => termDuration === term.termDuration && billingCycle === term.billingCycle,
  );
  if (same === undefined) return [];
  // Where they can be cancelled for different lengths of time, nothing is promised of both.
  const until = cancellableFor === same.cancellableFor ? cancellableFor : undefined;
  return [{ ...term, ...defined({ seatPrice: inSum([seatPrice, same.seatPrice]), cancellableFor: until }) }];
}
