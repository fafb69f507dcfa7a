import type { Money } from '../../migration/offers/money';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';

/** One seat and one charge, in words that name the charge. */
export function chargePhrase(price: Money, cycle: string, reader: Reader): Phrase {
  const { eachCharge } = textFor(reader).words;
  const amount = formatFor(reader).money(price);
  if (cycle === 'monthly' || cycle === 'annual' || cycle === 'triennial') return eachCharge[cycle](amount);
  return eachCharge.other(amount);
}
