import type { EndOfTerm } from '../../migration/endOfTerm/endOfTerm';
import { knownEnd } from '../../migration/endOfTerm/knownEnd';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';

interface Term {
  readonly endOfTerm: EndOfTerm;
  readonly endsOn?: string;
  /** It reads as renewed, and Microsoft renews its plan no more from then on. */
  readonly noRenewalFrom?: string;
  readonly daysLeft: number;
}

/** What happens on the last day of a term; said as an end only where it is one. */
export function whatBecomes(term: Term, { radar }: Text): Phrase {
  const { endOfTerm, endsOn, daysLeft, noRenewalFrom } = term;
  if (endsOn === undefined) return radar.endUnknown;
  if (noRenewalFrom !== undefined) return radar.notRenewed(endsOn, daysLeft, noRenewalFrom);
  const end = knownEnd(term);
  if (end !== undefined) return radar.ends(end, daysLeft);
  return endOfTerm === 'renews' || endOfTerm === 'changes' || endOfTerm === 'extends'
    ? radar[endOfTerm](endsOn, daysLeft)
    : radar.mayEnd(endsOn, daysLeft);
}

/** The days until then; none of what has passed. */
export const lead = (daysLeft: number | undefined, { radar }: Text): Phrase | undefined =>
  daysLeft === undefined || daysLeft < 0 ? undefined : radar.lead(daysLeft);
