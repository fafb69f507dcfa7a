import { needless } from '../../migration/endings/needless';
import type { Migration } from '../../migration/plan/progress';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { spaced } from './names';

/** What was bought for nobody, what it costs, and until when it can be given back. */
export function needlessLine(migration: Migration, now: Date, reader: Reader): readonly Phrase[] {
  const spare = needless(migration, now);
  if (spare === undefined) return [];
  const words = textFor(reader).needless;
  const { seats, bought, cost, termEndsOn, returnableUntil } = spare;
  const said = [
    cost === undefined || cost.total.amount === 0
      ? words.spare(seats, bought)
      : words.spareFor(seats, bought, words.cost(formatFor(reader).money(cost.total), cost.atMost)),
    ...(returnableUntil === undefined ? [words.stayPaid] : [words.giveBack(returnableUntil)]),
    ...(termEndsOn === undefined ? [] : [words.term(termEndsOn)]),
  ];
  return [phrase`⚠ ${spaced(said)}`];
}
