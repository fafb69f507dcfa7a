import type { RankedEntry } from '../../migration/radar/ranking';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import type { Button } from '../buttons';
import { line, shown } from './names';

/** One line of a list: a name, small lines below it, and what can be done with it. */
export interface Row {
  readonly name: string;
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
}

export type NumberedRow = Row & { readonly number: string };

export const numbered = (rows: readonly Row[]): readonly NumberedRow[] =>
  rows.map((row, index) => ({ ...row, number: String(index + 1) }));

/** When it ends, in words that the colour sign only repeats, and what then becomes of it. */
export function deadline(entry: RankedEntry, { radar }: Text): string {
  const { endsOn, serviceEndOn, daysLeft, atItsEnd, bucket } = entry;
  if (daysLeft === undefined) return bucket === 'rescuable' ? radar.rescuable : radar.endUnknown;
  if (bucket === 'rescuable') return line(radar.ends(endsOn ?? '', daysLeft), radar.rescuable);
  if (serviceEndOn !== undefined) return radar.serviceEnds(serviceEndOn, daysLeft);
  return radar[atItsEnd === 'unknown' ? 'ends' : atItsEnd](endsOn ?? '', daysLeft);
}

/** A subscription of the radar: what is at stake, when, and why it is there when it is no retired plan. */
function entryLine(entry: RankedEntry, text: Text): string {
  const status = entry.status === 'active' ? undefined : (text.radar.status[entry.status] ?? shown(entry.status));
  return line(
    shown(entry.offerName),
    text.words.licences(entry.quantity),
    deadline(entry, text),
    status,
    entry.reason === 'endsWithoutRenewal' ? text.radar.notRetired : undefined,
  );
}

export function entryRow(entry: RankedEntry, buttons: readonly Button[], reader: Reader): Row {
  const text = textFor(reader);
  return {
    name: `${text.radar.sign[entry.bucket]} ${shown(entry.customerName)}`,
    lines: [entryLine(entry, text)],
    buttons,
  };
}
