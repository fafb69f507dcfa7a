import { addDays, firstDayOf } from '../days';
import type { RetiredSource, RetirementPack } from './pack';
import type { PackFact } from './packFact';

/** So long what was read is relied on. */
const reliedOnDays = 90;

type Facts = Pick<RetiredSource, 'recognise' | 'dates' | 'coveredBy'>;

/** What a pack says of a source, each with where it was read. */
const factsIn = ({ recognise, dates, coveredBy }: Facts): readonly PackFact[] => [
  ...recognise.items,
  ...recognise.offerIds,
  ...recognise.skuIds,
  ...Object.values<PackFact>({ ...dates }),
  ...(coveredBy?.licences ?? []).map(({ skuId }) => skuId),
];

/** The day on which somebody last checked anything of it; undefined where nobody wrote it down, as in the first shape. */
export const checkedOn = (sources: readonly Facts[]): string | undefined =>
  sources
    .flatMap(factsIn)
    .flatMap((fact) => fact.checkedOn ?? [])
    .sort()
    .at(-1);

/** A month has come with its first day. */
const hasComeSince = ({ value }: PackFact, checked: string, today: string): boolean => {
  const day = firstDayOf(value);
  return checked < day && day <= today;
};

/**
 * When its pack was last checked, where that should be done again: it is long ago, or a day that it announces has come
 * since. Undefined also where nobody wrote down when.
 */
export function toBeCheckedSince(
  { checkedOn: checked, dates }: Pick<RetiredSource, 'checkedOn' | 'dates'>,
  today: string,
): string | undefined {
  if (checked === undefined) return undefined;
  const isOld = addDays(checked, reliedOnDays) < today;
  const isOvertaken = Object.values<PackFact>({ ...dates }).some((date) => hasComeSince(date, checked, today));
  return isOld || isOvertaken ? checked : undefined;
}

/** It is known for what it is and nothing more: nobody is asked about it any longer. */
export const isObsolete = ({ obsoleteAfter }: Pick<RetirementPack, 'obsoleteAfter'>, today: string): boolean =>
  obsoleteAfter !== undefined && obsoleteAfter < today;
