import { dearerBy } from '../../migration/radar/dearerBy';
import { isExtendedNow, isMovableNow } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import type { Phrase, Plain } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { entryRow } from '../parts/entryRow';
import { entryCost } from '../parts/monthlyMoney';
import { line } from '../parts/names';

/**
 * One subscription: when and what is at stake, its term where that says something, and what it costs if it goes on dearer.
 *
 * @param name what its button is told apart by where it is read aloud
 */
export function expiringRow(
  entry: RankedEntry,
  { isPlanNamed, name }: { readonly isPlanNamed: boolean; readonly name: Plain },
  reader: Reader,
) {
  const text = textFor(reader);
  const row = entryRow(entry, [], reader, isPlanNamed);
  const terms = termsOf(entry, text, reader);
  return {
    ...row,
    lines: terms === '' ? row.lines : [...row.lines, terms],
    buttons: isMovableNow(entry) ? [{ ...moveButton(entry, text), tooltip: text.radar.moveCustomer(name) }] : [],
  };
}

/** What most have agreed on, or is over where it goes on month by month, and nobody needs to read. */
const isUsual = (entry: RankedEntry): boolean =>
  isExtendedNow(entry) || (entry.term === 'P1Y' && entry.billingCycle === 'monthly');

/** Term and billing, until when it can be cancelled, and how much dearer it goes on, in per cent and in money. */
function termsOf(entry: RankedEntry, text: Text, reader: Reader): Phrase {
  const { term, billingCycle, cancelUntilAt, readAt, takeBack } = entry;
  const dearer = howMuchDearer(entry, text);
  const isSaid = term !== undefined && billingCycle !== undefined && !isUsual(entry);
  // What can be cancelled at any time has no last moment for it.
  const isTold = takeBack === undefined && !isExtendedNow(entry);
  const canCancel = isTold && cancelUntilAt !== undefined && cancelUntilAt > readAt;
  const until = canCancel ? text.radar.cancelUntil(formatFor(reader).instant(cancelUntilAt)) : undefined;
  return line(isSaid ? text.radar.term(term, billingCycle) : undefined, until, dearer, entryCost(entry, reader));
}

function howMuchDearer(entry: RankedEntry, { radar }: Text): Phrase | undefined {
  const by = dearerBy(entry);
  if (by === undefined) return undefined;
  return by.least === by.most ? radar.dearerBy(by.least) : radar.dearerBetween(by.least, by.most);
}

const moveButton = ({ customerId, subscriptionId }: RankedEntry, { radar }: Text): Button =>
  button(radar.move, { open: 'migrate', customerId, subscriptionId });
