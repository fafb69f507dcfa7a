import { addDays, firstDayOf } from '../days';
import { endOfTerm } from '../endOfTerm/endOfTerm';
import type { EndOfTerm, TermFacts } from '../endOfTerm/endOfTerm';
import type { RetiredSource } from '../packs/pack';

type Dated = Pick<RetiredSource, 'dates'>;

/**
 * From when Microsoft renews the retired plan no more, a day or a month, where this subscription reads as if it were renewed
 * all the same. Undefined where its term ends in time for one more, or nothing is announced.
 */
export const noRenewalFrom = (source: Dated, facts: TermFacts): string | undefined =>
  noRenewalOf(source, { endsOn: facts.endsOn, endOfTerm: endOfTerm(facts) });

/** The same of what was read of it before. */
export function noRenewalOf(
  { dates }: Dated,
  { endsOn, endOfTerm: end }: { readonly endsOn: string | undefined; readonly endOfTerm: EndOfTerm },
): string | undefined {
  const from = dates.renewalEndsOn?.value;
  if (from === undefined || endsOn === undefined || end !== 'renews') return undefined;
  // A term is renewed on the day after its last. Of a month its first day counts: nobody should rely on a later one.
  return addDays(endsOn, 1) >= firstDayOf(from) ? from : undefined;
}
