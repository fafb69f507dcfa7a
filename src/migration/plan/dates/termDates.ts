import { addDays, addTerm, dayOf, readTerm } from '../../days';
import type { TermOffer } from '../../offers/terms';
import type { TermDuration } from '../../term';
import type { MigrationPlan, Purchase } from '../plan';

type TermDates = Pick<Purchase, 'termEndsOn' | 'cancellableUntil'>;

/** Microsoft's documented window, where the availability names none. */
const documentedWindow = 'P7D';

const lastDayOf = (begun: Date, term: TermDuration): string => addDays(dayOf(addTerm(begun, term), 'UTC'), -1);

/** The last day of a term that begins now, and until when the purchase can be cancelled. */
export function termDates(term: TermOffer, now: Date): Required<TermDates> {
  const window = term.cancellableFor && readTerm(term.cancellableFor) ? term.cancellableFor : documentedWindow;
  return {
    termEndsOn: lastDayOf(now, term.termDuration),
    cancellableUntil: addTerm(now, window).toISOString(),
  };
}

/** The same of what was bought: its term and its window began with the order, however long the review had lain there. */
export function datesAsBought(
  { madeAt, purchase }: Pick<MigrationPlan, 'madeAt' | 'purchase'>,
  boughtAt: string,
): Partial<TermDates> {
  if (purchase === undefined) return {};
  const { cancellableUntil, termDuration } = purchase;
  const begun = new Date(boughtAt);
  const termEndsOn = lastDayOf(begun, termDuration);
  if (cancellableUntil === undefined) return { termEndsOn };
  const windowMs = Date.parse(cancellableUntil) - Date.parse(madeAt);
  return { termEndsOn, cancellableUntil: new Date(begun.getTime() + windowMs).toISOString() };
}
