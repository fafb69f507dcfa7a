import { addDays, firstDayOf } from '../days';
import { endOfTerm } from '../endOfTerm/endOfTerm';
import type { TermFacts } from '../endOfTerm/endOfTerm';
import type { RetiredSource } from '../packs/pack';

/**
 * From when Microsoft renews the retired plan no more, a day or a month, where this subscription reads as if it were renewed
 * all the same. Undefined where its term ends in time for one more, or nothing is announced.
 */
export function noRenewalFrom({ dates }: Pick<RetiredSource, 'dates'>, facts: TermFacts): string | undefined {
  const from = dates.renewalEndsOn?.value;
  if (from === undefined || facts.endsOn === undefined || endOfTerm(facts) !== 'renews') return undefined;
  // A term is renewed on the day after its last. Of a month its first day counts: nobody should rely on a later one.
  return addDays(facts.endsOn, 1) >= firstDayOf(from) ? from : undefined;
}
