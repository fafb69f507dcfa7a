import type { MigrationPlan } from '../../migration/plan/plan';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import { sumWords } from '../parts/sumWords';
import type { ReviewData } from './reviewData';

type Changed = NonNullable<ReviewData['changed']>;
type Words = Readonly<Partial<Record<string, (was: Phrase, is: Phrase) => Phrase>>>;

/** One side of a difference, as the reader writes such things. */
export function driftValue(
  value: string | number,
  field: string,
  currency: string | undefined,
  reader: Reader,
): Phrase {
  if (typeof value === 'string') return wordFor(value, field, reader);
  return (field === 'price' || field === 'promotion') && currency !== undefined
    ? sumWords({ amount: value, currency }, reader)
    : formatFor(reader).count(value);
}

function wordFor(value: string, field: string, reader: Reader): Phrase {
  const { country, day } = formatFor(reader);
  if (field === 'termEnd') return day(value);
  return field === 'country' ? country(value) : shown(value);
}

/** Names what differs from what was shown before; empty where there are no words for it. */
export function driftWords({ field, was, is }: Changed, plan: MigrationPlan, reader: Reader): Phrase {
  const { review, problems } = textFor(reader);
  const words: Words = { ...problems.changes, ...review.changed };
  const currency = plan.purchase?.price.currency;
  const worded = (value: string | number): Phrase => driftValue(value, field, currency, reader);
  const told = words[field]?.(worded(was), worded(is)) ?? '';
  return told === '' || field in review.changed ? told : review.changedSince(told);
}
