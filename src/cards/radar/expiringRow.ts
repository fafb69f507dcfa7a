import { dearerBy } from '../../migration/radar/dearerBy';
import { isMovableNow } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { button } from '../buttons';
import type { Button } from '../buttons';
import { entryRow } from '../parts/entryRow';
import type { Row } from '../parts/entryRow';
import { entryCost } from '../parts/monthlyMoney';
import { line } from '../parts/names';

/** One subscription: what is at stake and when, its term, and what it costs if it goes on dearer. */
export function expiringRow(entry: RankedEntry, reader: Reader): Required<Row> {
  const text = textFor(reader);
  const row = entryRow(entry, isMovableNow(entry) ? [moveButton(entry, text)] : [], reader);
  const terms = termsOf(entry, text, reader);
  return terms === '' ? row : { ...row, lines: [...row.lines, terms] };
}

/** Term and billing, until when it can be cancelled, and how much dearer it goes on, in per cent and in money. */
function termsOf(entry: RankedEntry, text: Text, reader: Reader): Phrase {
  const { term, billingCycle, cancelUntilAt, readAt, takeBack } = entry;
  const known = term === undefined || billingCycle === undefined ? undefined : text.radar.term(term, billingCycle);
  const canCancel = takeBack === undefined && cancelUntilAt !== undefined && cancelUntilAt > readAt;
  const until = canCancel ? text.radar.cancelUntil(formatFor(reader).instant(cancelUntilAt)) : undefined;
  return line(known, until, howMuchDearer(entry, text), entryCost(entry, reader));
}

function howMuchDearer(entry: RankedEntry, { radar }: Text): Phrase | undefined {
  const by = dearerBy(entry);
  if (by === undefined) return undefined;
  return by.least === by.most ? radar.dearerBy(by.least) : radar.dearerBetween(by.least, by.most);
}

const moveButton = ({ customerId, subscriptionId }: RankedEntry, { radar }: Text): Button =>
  button(radar.move, { open: 'migrate', customerId, subscriptionId });
