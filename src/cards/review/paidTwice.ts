import { dayOf } from '../../migration/days';
import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import { staysOpenFor } from '../../migration/plan/forecast';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import type { ReviewData } from './reviewData';

/**
 * Says that a new-commerce term goes on being paid beside what is bought. Without a sum: what the retired subscription
 * costs is not read anywhere.
 */
export function paidTwice(data: ReviewData, reader: Reader): readonly Phrase[] {
  const { plan, now } = data;
  if (plan.retired.commerce !== 'nce' || plan.purchase === undefined || !isPaidOn(data)) return [];
  const { review } = textFor(reader);
  const retired = shown(plan.retired.offerName);
  const until = paidUntil(data);
  return until !== undefined && until >= dayOf(now, reader.timeZone)
    ? [review.paidTwiceUntil(retired, until)]
    : [review.paidTwice(retired)];
}

/** Closed or not: what is foreseen to stay open is billed whatever its closing would do. */
const isPaidOn = ({ plan, consequence: { billing } }: ReviewData): boolean =>
  billing === 'runsToTermEnd' || billing === 'unchanged' || staysOpenFor(plan) !== undefined;

/** The day is told only where it is an end. */
function paidUntil({ plan, consequence: { billing, endsOn } }: ReviewData): ChosenEnd | undefined {
  if (staysOpenFor(plan) !== undefined) return undefined;
  return endsOn ?? chosenEnd(billing === 'runsToTermEnd', plan.retired.endsOn);
}
