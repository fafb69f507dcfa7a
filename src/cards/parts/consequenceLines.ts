import type { CloseConsequence } from '../../migration/plan/close';
import { daysLeft } from '../../migration/days';
import type { EndOfTerm } from '../../migration/endOfTerm/endOfTerm';
import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import { extendedTerms } from '../../migration/endOfTerm/extendedTerms';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { spaced } from './names';

/** What was read of the term: when it is over, what follows if nobody acts, and until when it is refunded. */
export interface ReadTerm {
  readonly endsOn?: string | undefined;
  readonly endOfTerm?: EndOfTerm | undefined;
  readonly cancellableUntil?: string | undefined;
  readonly today?: string;
}

/** What a close action means for money, access and data, one sentence each. */
export function consequenceFor(consequence: CloseConsequence, text: Text, term: ReadTerm): readonly Phrase[] {
  const { closing } = text;
  const { dataDeletedOn } = consequence;
  return [
    spaced([billing(consequence, text, term), access(consequence, text)]),
    ...(dataDeletedOn === undefined ? [] : [closing.dataDeleted(dataDeletedOn, daysAway(dataDeletedOn, term.today))]),
    ...goesOn(consequence, text),
  ];
}

/** Why the data goes on that day. */
export const whyThatDay = ({ dataDeletedOn, guideDays }: CloseConsequence, { closing }: Text): readonly Phrase[] =>
  dataDeletedOn === undefined ? [] : [closing.dataKept(guideDays)];

function billing(consequence: CloseConsequence, text: Text, term: ReadTerm): Phrase {
  const { billing: words } = text.closing;
  switch (consequence.billing) {
    case 'runsToTermEnd': {
      const end = chosenEnd(true, term.endsOn);
      return end === undefined ? words.runsToTermEnd : words.runsToTermEndOn(end);
    }
    case 'unchanged':
      return unchanged(consequence, text, term);
    case 'refunded':
      return term.cancellableUntil === undefined ? words.refunded : words.refundedUntil(term.cancellableUntil);
    case 'stops':
      return words.stops;
  }
}

/** Of what renews, the day on which it does. */
function unchanged({ endsOn: known }: CloseConsequence, text: Text, { endsOn, endOfTerm }: ReadTerm): Phrase {
  if (known !== undefined) return text.closing.billing.unchangedUntil(known);
  const renews = endOfTerm === 'renews' && endsOn !== undefined;
  return renews ? text.running.leftOpenRenews(endsOn) : text.closing.billing.unchanged;
}

/** What becomes of what is left and neither renewed nor ended. */
export function goesOn({ goesOn: how }: CloseConsequence, { closing }: Text): readonly Phrase[] {
  const { withMonthlyPlan, withoutMonthlyPlan } = extendedTerms.dearerByPercent;
  if (how === 'extends') return [closing.extends(withMonthlyPlan, withoutMonthlyPlan)];
  return how === 'unknown' ? [closing.mayExtend(withoutMonthlyPlan)] : [];
}

function access({ accessEndsAtOnce, billing: how, isKept }: CloseConsequence, { closing, rebuy }: Text): Phrase {
  if (isKept) return rebuy.kept;
  if (accessEndsAtOnce) return closing.accessEnds;
  return how === 'runsToTermEnd' ? closing.accessStays : '';
}

/** How far the day is, for the short form of its date. */
export const daysAway = (on: string, today: string | undefined): number | undefined =>
  today === undefined ? undefined : daysLeft(on, today);
