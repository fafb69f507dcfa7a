import type { CloseConsequence } from '../../migration/plan/close';
import { chosenEnd } from '../../migration/endOfTerm/knownEnd';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Text } from '../../text/textFor';
import { daysAway } from '../parts/consequenceLines';
import type { ReadTerm } from '../parts/consequenceLines';

export interface CloseCell {
  readonly heading: Phrase;
  readonly text: Phrase;
}

/**
 * What a way to close means for money, access and data: three cells, which say the same of each way at the same place.
 *
 * @param sum what is still charged until it ends
 */
export function closeCells(
  consequence: CloseConsequence,
  text: Text,
  term: ReadTerm = {},
  sum?: Phrase,
): readonly CloseCell[] {
  const { heading } = text.closing.cells;
  const billed = billing(consequence, text, term);
  return [
    {
      heading: heading.billing,
      text: sum !== undefined && isPaidToItsEnd(consequence, term) ? phrase`${billed}: ${sum}` : billed,
    },
    { heading: heading.access, text: text.closing.cells.access[lasts(consequence)] },
    { heading: heading.data, text: data(consequence, text, term) },
  ];
}

/** And the day of it is known. */
export const isPaidToItsEnd = ({ billing: how, endsOn }: CloseConsequence, term: ReadTerm): boolean =>
  endsOn !== undefined || (how === 'runsToTermEnd' && term.endsOn !== undefined);

function billing(consequence: CloseConsequence, { closing }: Text, term: ReadTerm): Phrase {
  const { billing: words } = closing.cells;
  switch (consequence.billing) {
    case 'stops':
      return words.stops;
    case 'refunded':
      return term.cancellableUntil === undefined ? words.refunded : words.refundedUntil(term.cancellableUntil);
    case 'runsToTermEnd': {
      const end = chosenEnd(true, term.endsOn);
      return end === undefined ? words.runsToTermEnd : words.runsToTermEndOn(end);
    }
    case 'unchanged':
      return ifLeft(consequence, closing, term);
  }
}

function ifLeft({ endsOn: known, goesOn }: CloseConsequence, { cells }: Text['closing'], term: ReadTerm): Phrase {
  if (known !== undefined) return cells.billing.unchangedUntil(known);
  if (goesOn !== undefined) return cells.billing[goesOn];
  const renews = term.endOfTerm === 'renews' && term.endsOn !== undefined;
  return renews ? cells.billing.renews(term.endsOn) : cells.billing.unchanged;
}

/** How long people can still work with it. */
function lasts({ accessEndsAtOnce, billing: how, isKept }: CloseConsequence): 'atOnce' | 'withTerm' | 'unchanged' {
  if (accessEndsAtOnce) return 'atOnce';
  return how === 'runsToTermEnd' && isKept !== true ? 'withTerm' : 'unchanged';
}

function data(consequence: CloseConsequence, { closing }: Text, { today }: ReadTerm): Phrase {
  const { data: words } = closing.cells;
  const { dataDeletedOn: on } = consequence;
  return on === undefined ? words[lasts(consequence)] : words.deletedOn(on, daysAway(on, today));
}
