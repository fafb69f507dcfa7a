import { defined } from '../../platform/defined';
import type { CustomerId } from '../ids';
import { folded } from '../typed/foldedText';
import { costsNothing } from './costsNothing';
import { isDearer } from './radar';
import type { Bucket, RankedEntry } from './ranking';

/** Which part of the radar somebody wants to see. */
export interface RadarFilter {
  /** Ends within so many days. */
  readonly withinDays?: number;
  /** Only customers assigned to who asks. */
  readonly mine: boolean;
  /** Only one of the parts that together are all of it. */
  readonly part?: Bucket;
  /** Only what goes on dearer, or does already. */
  readonly extended: boolean;
  /** Only trials and what is free, which are left out otherwise. */
  readonly free: boolean;
  /** Each must be part of a name: customer, domain, plan or offer; or the id of a pack. */
  readonly words: readonly string[];
}

/** What may be typed, in the languages of the reader. */
export interface FilterWords {
  readonly mine: readonly string[];
  readonly rescuable: readonly string[];
  readonly extended: readonly string[];
  readonly free: readonly string[];
  /** Mean nothing by themselves: `in 30 days`. */
  readonly filling: readonly string[];
}

export const everything: RadarFilter = { mine: false, extended: false, free: false, words: [] };

/** What stands for one part, in every language; no customer is called so. */
export const partWords: Readonly<Record<Bucket, string>> = {
  urgent: '0-30',
  soon: '31-90',
  later: '91+',
  unknown: '?',
  rescuable: 'rescuable',
  ended: '<0',
};
const parts = Object.keys(partWords) as Bucket[];

const partOf = (word: string, { rescuable }: FilterWords): Bucket | undefined =>
  rescuable.includes(word) ? 'rescuable' : parts.find((part) => partWords[part] === word);

const mostWords = 8;

export function readFilter(typed: string, known: FilterWords): RadarFilter {
  const { filling, ...kinds } = known;
  const said = folded(typed)
    .split(' ')
    .filter((word) => word !== '' && !filling.includes(word));
  const part = said.map((word) => partOf(word, known)).find((each) => each !== undefined);
  const words = said.filter((word) => partOf(word, known) === undefined);
  const days = words.find((word) => /^\d{1,4}$/.test(word));
  const isSaid = (kind: readonly string[]): boolean => words.some((word) => kind.includes(word));
  const named = words.filter((word) => word !== days && !Object.values(kinds).flat().includes(word));
  return {
    ...defined({ withinDays: days === undefined ? undefined : Number(days), part }),
    mine: isSaid(kinds.mine),
    extended: isSaid(kinds.extended),
    free: isSaid(kinds.free),
    words: named.slice(0, mostWords),
  };
}

export const ofEveryPart = ({ part: _, ...filter }: RadarFilter): RadarFilter => filter;

/** What was typed, but for the part. */
export const withoutPart = (typed: string, known: FilterWords): string =>
  typed
    .split(' ')
    .filter((word) => word !== '' && partOf(folded(word), known) === undefined)
    .join(' ');

export const isEverything = ({ withinDays, mine, part, extended, free, words }: RadarFilter): boolean =>
  withinDays === undefined && part === undefined && ![mine, extended, free].includes(true) && words.length === 0;

/** One thing that was asked for. */
export type Sought =
  | { readonly wish: 'mine' | 'notAssigned' | 'extended' | 'free' | 'named' }
  | { readonly wish: 'within'; readonly days: number };

/** What alone was asked for, whatever the part. @param hasOwn whether any customer is assigned to who asks */
export function soughtBy(filter: RadarFilter, hasOwn: boolean): Sought | undefined {
  const { mine, withinDays } = filter;
  if (mine && !hasOwn) return { wish: 'notAssigned' };
  const [only, ...others] = [
    ...(['mine', 'extended', 'free'] as const).flatMap((wish) => (filter[wish] ? [{ wish }] : [])),
    ...(filter.words.length > 0 ? [{ wish: 'named' } as const] : []),
    ...(withinDays === undefined ? [] : [{ wish: 'within', days: withinDays } as const]),
  ];
  return others.length > 0 ? undefined : only;
}

/** @param own the customers assigned to who asks */
export const filterRadar = (
  entries: readonly RankedEntry[],
  filter: RadarFilter,
  own: ReadonlySet<CustomerId>,
): readonly RankedEntry[] =>
  entries.filter(
    (entry) =>
      (!filter.mine || own.has(entry.customerId)) &&
      (filter.part === undefined || entry.bucket === filter.part) &&
      isOfKind(entry, filter) &&
      endsWithin(entry, filter.withinDays) &&
      isNamed(entry, filter.words),
  );

const isOfKind = (entry: RankedEntry, { extended, free }: RadarFilter): boolean =>
  (!extended || isDearer(entry)) && free === costsNothing(entry);

const endsWithin = ({ daysLeft }: RankedEntry, days: number | undefined): boolean =>
  days === undefined || (daysLeft !== undefined && daysLeft >= 0 && daysLeft <= days);

/** A pack is named by its whole id, as `npm run packs` shows it: a part of that is the name of one of its plans. */
function isNamed(
  { customerName, domain, productName, offerName, packId }: RankedEntry,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  const names = folded([customerName, domain, productName ?? '', offerName].join(' '));
  return words.every((word) => names.includes(word) || word === packId);
}
