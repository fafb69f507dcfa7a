import type { Money } from '../../migration/offers/money';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';

/** A sum, or the one word for what costs nothing. */
export const sumWords = (money: Money, reader: Reader): Phrase =>
  money.amount === 0 ? textFor(reader).words.free : formatFor(reader).money(money);
