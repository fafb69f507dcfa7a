import { defined } from '../../platform/defined';
import type { CustomerId } from '../ids';
import { folded } from '../typed/foldedText';
import { isDearer } from './radar';
import type { RankedEntry } from './ranking';

/** Which part of the radar somebody wants to see. */
export interface RadarFilter {
  /** Ends within so many days. */
  readonly withinDays?: number;
  /** Only customers assigned to who asks. */
  readonly mine: boolean;
  /** Only what has ended and can still be rescued. */
  readonly rescuable: boolean;
  /** Only what goes on dearer, or does already. */
  readonly extended: boolean;
  /** Each must be part of a name: customer, domain, plan or offer. */
  readonly words: readonly string[];
}

/** What may be typed, in the languages of the reader. */
export interface FilterWords {
  readonly mine: readonly string[];
  readonly rescuable: readonly string[];
  readonly extended: readonly string[];
  /** Mean nothing by themselves: `in 30 days`. */
  readonly filling: readonly string[];
}

export const everything: RadarFilter = { mine: false, rescuable: false, extended: false, words: [] };

const mostWords = 8;

export function readFilter(typed: string, { filling, ...kinds }: FilterWords): RadarFilter {
  const words = folded(typed)
    .split(' ')
    .filter((word) => word !== '' && !filling.includes(word));
  const days = words.find((word) => /^\d{1,4}$/.test(word));
  const isSaid = (kind: readonly string[]): boolean => words.some((word) => kind.includes(word));
  const named = words.filter((word) => word !== days && !Object.values(kinds).flat().includes(word));
  return {
    ...defined({ withinDays: days === undefined ? undefined : Number(days) }),
    mine: isSaid(kinds.mine),
    rescuable: isSaid(kinds.rescuable),
    extended: isSaid(kinds.extended),
    words: named.slice(0, mostWords),
  };
}

export const isEverything = ({ withinDays, mine, rescuable, extended, words }: RadarFilter): boolean =>
  withinDays === undefined && ![mine, rescuable, extended].includes(true) && words.length === 0;

/** @param own the customers assigned to who asks */
export function filterRadar(
  entries: readonly RankedEntry[],
  filter: RadarFilter,
  own: ReadonlySet<CustomerId>,
): readonly RankedEntry[] {
  return entries.filter(
    (entry) =>
      (!filter.mine || own.has(entry.customerId)) &&
      (!filter.rescuable || entry.bucket === 'rescuable') &&
      (!filter.extended || isDearer(entry)) &&
      endsWithin(entry, filter.withinDays) &&
      isNamed(entry, filter.words),
  );
}

const endsWithin = ({ daysLeft }: RankedEntry, days: number | undefined): boolean =>
  days === undefined || (daysLeft !== undefined && daysLeft >= 0 && daysLeft <= days);

function isNamed({ customerName, domain, productName, offerName }: RankedEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const names = folded([customerName, domain, productName ?? '', offerName].join(' '));
  return words.every((word) => names.includes(word));
}
