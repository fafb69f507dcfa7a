import type { Decided } from '../../migration/ports';
import { formatFor } from '../../text/format';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { line, shown } from '../parts/names';

/** More would push away what is to be done now. */
export const deedsPerCard = 10;

/** Who decided what, the newest last. */
export function deedLines({ latest, before }: Decided, reader: Reader): readonly Phrase[] {
  const { deeds } = textFor(reader);
  const { instant } = formatFor(reader);
  const lines = latest.map(({ what, at, name }) =>
    line(instant(at), deeds.of[what](name === undefined ? deeds.somebody : shown(name))),
  );
  return before > 0 ? [deeds.before(before), ...lines] : lines;
}
