import type { CloseConsequence } from '../../migration/plan/close';
import { daysLeft } from '../../migration/days';
import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import { extendedTerms } from '../../migration/endOfTerm/extendedTerms';
import type { Text } from '../../text/textFor';

/** What a close action means for money, access and data, one sentence each. */
export function consequenceLines(
  consequence: CloseConsequence,
  text: Text,
  when: { readonly endsOn?: string | undefined; readonly today?: string } = {},
): readonly string[] {
  const { closing } = text;
  const { dataDeletedOn, guideDays } = consequence;
  return [
    [billing(consequence, text, when.endsOn), access(consequence, text)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    ...(dataDeletedOn === undefined ? [] : [closing.dataDeleted(dataDeletedOn, daysAway(dataDeletedOn, when.today))]),
    ...(guideDays === undefined || dataDeletedOn === undefined ? [] : [closing.guideDays(guideDays)]),
    ...goesOn(consequence, text),
  ];
}

function billing(
  { billing: how, endsOn: knownEnd }: CloseConsequence,
  { closing }: Text,
  endsOn: string | undefined,
): string {
  const end = chosenEnd(how === 'runsToTermEnd', endsOn);
  switch (how) {
    case 'runsToTermEnd':
      return end === undefined ? closing.billing.runsToTermEnd : closing.billing.runsToTermEndOn(end);
    case 'unchanged':
      return knownEnd === undefined ? closing.billing.unchanged : closing.billing.unchangedUntil(knownEnd);
    case 'stops':
    case 'refunded':
      return closing.billing[how];
  }
}

function goesOn({ goesOn: how }: CloseConsequence, { closing }: Text): readonly string[] {
  const { withMonthlyPlan, withoutMonthlyPlan } = extendedTerms.dearerByPercent;
  if (how === 'extends') return [closing.extends(withMonthlyPlan, withoutMonthlyPlan)];
  return how === 'unknown' ? [closing.mayExtend(withoutMonthlyPlan)] : [];
}

function access({ accessEndsAtOnce, billing: how }: CloseConsequence, { closing }: Text): string {
  if (accessEndsAtOnce) return closing.accessEnds;
  return how === 'runsToTermEnd' ? closing.accessStays : '';
}

/** How far the day is, for the short form of its date. */
const daysAway = (on: string, today: string | undefined): number | undefined =>
  today === undefined ? undefined : daysLeft(on, today);
