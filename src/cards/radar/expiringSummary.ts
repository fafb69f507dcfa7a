import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { dearerInAll } from '../parts/monthlyMoney';
import { capital, line, shown } from '../parts/names';
import type { ExpiringData } from './expiringData';
import { inAllParts } from './expiringTiles';

/** What all rows of all pages come to, how old it is, and what is left out of sight. */
export function expiringSummary(data: ExpiringData, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  return [ageLine(data, text), shownOnly(data, text), dearerLine(data, reader)]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => capital(sentence!));
}

/** A part that was chosen shows itself. */
function shownOnly(data: ExpiringData, { radar }: Text): Phrase | undefined {
  const { filter = '', part, ofAll = '', total, parts } = data;
  if (total === 0) return inAllParts(parts) > 0 ? radar.nothingFits(shown(filter)) : undefined;
  const typed = part === undefined ? filter : ofAll;
  return typed === '' ? undefined : radar.onlyShown(shown(typed));
}

function dearerLine({ dearer, counts }: ExpiringData, reader: Reader): Phrase | undefined {
  const { radar } = textFor(reader);
  const inMoney = dearer && dearerInAll(dearer, reader);
  return inMoney ?? (counts !== undefined && counts.dearer > 0 ? radar.counts.dearer(counts.dearer) : undefined);
}

export function countsLine({ counts, total }: ExpiringData, { radar }: Text): Phrase {
  if (counts === undefined || total === 0) return '';
  const { retired, notRenewed, goingOn, dearer, rescuable } = counts;
  return line(
    retired > 0 ? radar.counts.retired(retired) : undefined,
    notRenewed > 0 ? radar.counts.notRenewed(notRenewed) : undefined,
    goingOn > 0 ? radar.counts.goingOn(goingOn) : undefined,
    dearer > 0 ? radar.counts.dearer(dearer) : undefined,
    rescuable > 0 ? radar.counts.rescuable(rescuable) : undefined,
  );
}

function ageLine({ people, parts, readAt, reading, progress }: ExpiringData, { radar }: Text): Phrase {
  const now = progress === undefined || progress.total === 0 ? radar.readingNow : radar.readingSoFar(progress);
  return line(
    inAllParts(parts) > 0 ? radar.licencesInAll(people) : undefined,
    readAt === undefined ? undefined : radar.readAt(readAt),
    reading ? now : undefined,
  );
}
