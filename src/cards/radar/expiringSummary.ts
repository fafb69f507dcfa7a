import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { dearerInAll } from '../parts/monthlyMoney';
import { capital, line, shown } from '../parts/names';
import type { ExpiringData } from './expiringData';

/** What all rows of all pages come to, how old it is, and what is left out of sight. */
export function expiringSummary(data: ExpiringData, reader: Reader): readonly string[] {
  const text = textFor(reader);
  const { filter, total } = data;
  const shownOnly = filter === undefined || total === 0 ? undefined : text.radar.onlyShown(shown(filter));
  return [shownOnly, countsLine(data, text), data.dearer && dearerInAll(data.dearer, reader), ageLine(data, text)]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => capital(sentence!));
}

function countsLine({ counts, total }: ExpiringData, { radar }: Text): Phrase {
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

function ageLine({ people, total, readAt, reading, progress }: ExpiringData, { radar }: Text): Phrase {
  const now = progress === undefined || progress.total === 0 ? radar.readingNow : radar.readingSoFar(progress);
  return line(
    total > 0 ? radar.licencesInAll(people) : undefined,
    readAt === undefined ? undefined : radar.readAt(readAt),
    reading ? now : undefined,
  );
}
