import { formatFor } from '../../text/format';
import type { StillCharged } from '../../migration/offers/stillCharged';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';

/** Also where it is free. */
const isNothing = ({ charges, total }: StillCharged): boolean => charges === 0 || total.amount === 0;

/** What it still costs, with how that comes about. */
export function stillChargedWords(still: StillCharged, reader: Reader): Phrase {
  const text = textFor(reader);
  const { stillCharged: words } = text.closing;
  const { charges, each, total, atMost, orderedOn } = still;
  if (isNothing(still)) return words.nothing;
  const { money } = formatFor(reader);
  const sum = charges === 1 ? money(total) : text.review.sum(charges, money(each), money(total));
  const more = atMost === undefined ? words.more(sum) : words.atMost(sum);
  const told = orderedOn === undefined ? more : text.radar.byOrder(more, orderedOn);
  return atMost === undefined ? told : words.because(told, words.why[atMost]);
}

/** The sum alone, for a cell; what it rests on is told by `stillChargedNote`. */
export function stillChargedSum(still: StillCharged, reader: Reader): Phrase {
  const { total, atMost } = still;
  const { stillCharged: words } = textFor(reader).closing;
  if (isNothing(still)) return words.nothing;
  const sum = formatFor(reader).money(total);
  return atMost === undefined ? words.more(sum) : words.atMost(sum);
}

/** How a sum in a cell comes about, where that takes more than the sum. */
export const stillChargedNote = (still: StillCharged, reader: Reader): readonly Phrase[] =>
  !isNothing(still) && (still.charges > 1 || still.atMost !== undefined || still.orderedOn !== undefined)
    ? [textFor(reader).closing.stillCharged.untilItsEnd(stillChargedWords(still, reader))]
    : [];
