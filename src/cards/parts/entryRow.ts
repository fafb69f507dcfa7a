import { daysLeft } from '../../migration/days';
import { isExtendedNow, lastDayOf } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { asIs } from '../../text/plain';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import type { Button } from '../buttons';
import { commas, line, shown } from './names';
import { toSubscriptionsInRow } from './remedies';
import type { PageInRow } from './remedies';
import { lead, whatBecomes } from './whatBecomes';

/** One line of a list: a name, small lines below it, and what can be done with it. */
export interface Row {
  readonly name: Phrase;
  readonly lines: readonly Phrase[];
  readonly buttons: readonly Button[];
  /** Pages outside on which something can be done with it. */
  readonly links?: readonly PageInRow[];
}

/** The days that are left, then when it ends, or can no longer be taken back, and what then becomes of it. */
export function deadline(entry: RankedEntry, text: Text): Phrase {
  const { serviceEndOn, daysLeft: left, bucket, takeBack } = entry;
  const { radar } = text;
  const days = lead(left, text);
  if (takeBack !== undefined) return line(days, radar.takeBack(takeBack.renewedOn, takeBack.untilAt));
  if (bucket === 'rescuable') return rescue(entry, text);
  if (left === undefined) return radar.endUnknown;
  return serviceEndOn === undefined
    ? line(days, whatBecomes({ ...entry, daysLeft: left }, text))
    : line(days, serviceDeadline({ ...entry, serviceEndOn, daysLeft: left }, text));
}

/** What can still be lost counts, not the end of a term in which nobody works any more. */
function rescue(entry: RankedEntry, text: Text): Phrase {
  const { daysLeft: left, lostWithinDays } = entry;
  return line(
    lostWithinDays === undefined ? undefined : text.radar.lost(lostWithinDays),
    left === undefined || left >= 0 ? undefined : whatBecomes({ ...entry, daysLeft: left }, text),
    text.radar.rescuable,
  );
}

type OfService = RankedEntry & { readonly serviceEndOn: string; readonly daysLeft: number };

/** The service ends on its own day, and the subscription goes on being billed until its own, or for ever. */
function serviceDeadline(entry: OfService, text: Text): Phrase {
  const { serviceEndOn, endsOn, status } = entry;
  const counted = lastDayOf(entry) ?? serviceEndOn;
  const daysTo = (day: string): number => entry.daysLeft + daysLeft(day, counted);
  const left = daysTo(serviceEndOn);
  const service = text.radar.serviceEnds(serviceEndOn, left);
  if (endsOn === undefined) return service;
  const isBilledFor = status === 'active' && daysTo(serviceEndOn) < 0 && daysTo(endsOn) >= 0;
  return line(
    left > entry.daysLeft ? commas([service, text.radar.inDays(left)]) : service,
    whatBecomes({ ...entry, daysLeft: daysTo(endsOn) }, text),
    isBilledFor ? text.radar.billedForNothing : undefined,
  );
}

/** A subscription of the radar: when, what is at stake, and why it is there when it is no retired plan. */
function entryLine(entry: RankedEntry, text: Text, isPlanNamed: boolean): Phrase {
  const status = entry.status === 'active' ? undefined : (text.radar.status[entry.status] ?? shown(entry.status));
  return line(
    deadline(entry, text),
    status,
    isPlanNamed ? shown(entry.offerName) : undefined,
    text.words.licences(entry.quantity),
    whyThere(entry, text),
  );
}

function whyThere(entry: RankedEntry, { radar }: Text): Phrase | undefined {
  if (isExtendedNow(entry)) return radar.extended;
  if (entry.reason === 'retiredPlan') return undefined;
  return entry.autoRenew ? radar.notRetired : radar.notRetiredNorRenewing;
}

/** Suspended, and nobody can be moved before somebody has reactivated it by hand. */
const isToReactivate = ({ status, bucket }: RankedEntry): boolean => status === 'suspended' && bucket === 'rescuable';

/** What only a person can do with it, and where. */
export const byHand = (entry: RankedEntry, reader: Reader): Pick<Row, 'lines'> & Required<Pick<Row, 'links'>> => ({
  lines: isToReactivate(entry) ? [textFor(reader).radar.reactivateFirst] : [],
  links:
    isToReactivate(entry) || !entry.canMove
      ? toSubscriptionsInRow(entry.customerId, asIs(entry.customerName, 40), reader)
      : [],
});

/** @param isPlanNamed false where the card says once which plan it is */
export function entryRow(
  entry: RankedEntry,
  buttons: readonly Button[],
  reader: Reader,
  isPlanNamed = true,
): Required<Row> {
  const text = textFor(reader);
  const { lines, links } = byHand(entry, reader);
  return {
    name: shown(entry.customerName),
    lines: [entryLine(entry, text, isPlanNamed), ...lines],
    buttons,
    links,
  };
}
