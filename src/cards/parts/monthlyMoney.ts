import type { EndOfTerm } from '../../migration/endOfTerm/endOfTerm';
import { monthlyCost } from '../../migration/radar/monthlyCost';
import type { MonthlyCost, MonthlyTotal } from '../../migration/radar/monthlyCost';
import { isExtendedNow } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';

const aMonth = ({ money, atMost }: MonthlyCost, reader: Reader): Phrase =>
  money.amount === 0 ? textFor(reader).words.free : textFor(reader).radar.aMonth([money], atMost);

/** What a subscription costs each month, and by which price. */
export const pricedWords = (cost: MonthlyCost, reader: Reader): Phrase =>
  textFor(reader).radar.byOrder(aMonth(cost, reader), cost.orderedOn);

interface Term {
  readonly endOfTerm: EndOfTerm;
  /** Already. */
  readonly isExtended: boolean;
}

/** The same, now, from then on, or if it goes on; undefined where no price is known. */
export const costWords = (cost: MonthlyCost | undefined, term: Term, reader: Reader): Phrase | undefined =>
  cost && fromWhen(pricedWords(cost, reader), term, reader);

/** In a list, whose note says whose prices these are. */
export const costInList = (cost: MonthlyCost | undefined, term: Term, reader: Reader): Phrase | undefined =>
  cost && fromWhen(aMonth(cost, reader), term, reader);

function fromWhen(words: Phrase, term: Term, reader: Reader): Phrase {
  const { radar } = textFor(reader);
  if (term.isExtended) return words;
  return term.endOfTerm === 'unknown' ? radar.costsIfExtended(words) : radar.costsThen(words);
}

export const entryCost = (entry: RadarEntry, reader: Reader): Phrase | undefined =>
  costInList(monthlyCost(entry), { endOfTerm: entry.endOfTerm, isExtended: isExtendedNow(entry) }, reader);

/** What several cost together, and what is not in it; undefined where no price is known. */
export function totalWords({ sums, atMost, unpriced }: MonthlyTotal, reader: Reader): Phrase | undefined {
  const { radar } = textFor(reader);
  if (sums.length === 0) return undefined;
  const cost = radar.aMonth(sums, atMost);
  return unpriced === 0 ? cost : phrase`${cost}, ${radar.notCounting(unpriced)}`;
}

/** So many licences go on dearer, and what they cost together. */
export function dearerInAll(total: MonthlyTotal, reader: Reader): Phrase | undefined {
  const cost = totalWords(total, reader);
  return cost === undefined ? undefined : textFor(reader).radar.inAll(total.licences, cost);
}
