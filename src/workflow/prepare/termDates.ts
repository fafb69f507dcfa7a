import { addDays, addTerm, dayOf, readTerm } from '../../migration/days';
import type { Purchase } from '../../migration/plan/plan';
import type { TermOffer } from '../../migration/offers/terms';

/** Microsoft's documented window, where the availability names none. */
const documentedWindow = 'P7D';

/** The last day of a term that begins now, and until when the purchase can be cancelled. */
export function termDates(term: TermOffer, now: Date): Pick<Purchase, 'termEndsOn' | 'cancellableUntil'> {
  const window = term.cancellableFor && readTerm(term.cancellableFor) ? term.cancellableFor : documentedWindow;
  return {
    termEndsOn: addDays(dayOf(addTerm(now, term.termDuration), 'UTC'), -1),
    cancellableUntil: addTerm(now, window).toISOString(),
  };
}
