import { dayOf } from '../../migration/days';
import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import type { ChosenEnd } from '../../migration/endOfTerm/knownEnd';
import { stillChargedFor } from '../../migration/offers/stillCharged';
import { staysOpenFor } from '../../migration/plan/forecast';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import { stillChargedWords } from '../parts/stillChargedWords';
import type { ReviewData } from './reviewData';

/**
 * Says that a new-commerce term goes on being paid beside what is bought, and what is still charged for it where its
 * order tells the price. What costs nothing is not paid twice.
 */
export function paidTwice(data: ReviewData, reader: Reader): readonly Phrase[] {
  const { plan, now } = data;
  if (!isPaidTwice(data)) return [];
  const { review } = textFor(reader);
  const retired = shown(plan.retired.offerName);
  const until = paidUntil(data);
  return until !== undefined && until >= dayOf(now, reader.timeZone)
    ? [review.paidTwiceUntil(retired, until, more(data, reader)), ...(mayWaitForEnd(data) ? [review.notTwice] : [])]
    : [review.paidTwice(retired)];
}

/** It is paid twice until an end that can be waited for. */
export const mayWaitForEnd = (data: ReviewData): boolean =>
  data.remindAtEndOn !== undefined && isPaidTwice(data) && paidUntil(data) !== undefined;

const isPaidTwice = (data: ReviewData): boolean =>
  data.plan.retired.commerce === 'nce' && data.plan.purchase !== undefined && isPaidOn(data) && !isFree(data);

const isFree = ({ survey }: ReviewData): boolean => survey.retired.ordered?.price?.perCharge.amount === 0;

function more({ survey, now }: ReviewData, reader: Reader): Phrase | undefined {
  const still = stillChargedFor(survey.retired, now);
  return still && stillChargedWords(still, reader);
}

/** Closed or not: what is foreseen to stay open is billed whatever its closing would do. */
const isPaidOn = ({ plan, consequence: { billing } }: ReviewData): boolean =>
  billing === 'runsToTermEnd' || billing === 'unchanged' || staysOpenFor(plan) !== undefined;

/** The day is told only where it is an end. */
function paidUntil({ plan, consequence: { billing, endsOn } }: ReviewData): ChosenEnd | undefined {
  if (staysOpenFor(plan) !== undefined) return undefined;
  return endsOn ?? chosenEnd(billing === 'runsToTermEnd', plan.retired.endsOn);
}
