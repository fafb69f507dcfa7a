import type { RadarCounts } from '../../migration/radar/radarCounts';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { dearerInAll } from '../parts/monthlyMoney';
import { capital, line, shown } from '../parts/names';
import type { ExpiringData } from './expiringData';
import { inAllParts } from './expiringTiles';
import { insteadOfIt } from './nothingFound';

/** What all rows of all pages come to, how old it is, and what is left out of sight. */
export function expiringSummary(data: ExpiringData, reader: Reader): readonly Phrase[] {
  const text = textFor(reader);
  return [ageLine(data, text), shownOnly(data, text), dearerLine(data, reader), ...insteadOfIt(data, reader)]
    .filter((sentence) => sentence !== undefined && sentence !== '')
    .map((sentence) => capital(sentence!));
}

/** A part that was chosen shows itself. */
function shownOnly(data: ExpiringData, { radar }: Text): Phrase | undefined {
  const { filter = '', part, ofAll = '', total, parts } = data;
  if (inAllParts(parts) === 0) return undefined;
  if (total === 0) return part === undefined ? undefined : radar.nothing.inPart(radar.part[part]);
  const typed = part === undefined ? filter : ofAll;
  return typed === '' ? undefined : line(radar.onlyShown(shown(typed)), leftLine(data, radar));
}

const leftLine = ({ left }: ExpiringData, radar: Text['radar']): Phrase | undefined =>
  left === undefined ? undefined : radar.leftToMove(left);

function dearerLine({ dearer, counts }: ExpiringData, reader: Reader): Phrase | undefined {
  const { radar } = textFor(reader);
  const inMoney = dearer && dearerInAll(dearer, reader);
  return inMoney ?? (counts !== undefined && counts.dearer > 0 ? radar.counts.dearer(counts.dearer) : undefined);
}

/** First what adds up to all of them, then what need not. */
export function countsLines({ counts, total }: ExpiringData, { radar }: Text): readonly Phrase[] {
  if (counts === undefined || total === 0) return [];
  const told = (kinds: readonly (keyof RadarCounts)[]): Phrase =>
    line(...kinds.map((kind) => (counts[kind] > 0 ? radar.counts[kind](counts[kind]) : undefined)));
  const kinds = told(['goingOn', 'dearer', 'rescuable']);
  return [told(['retired', 'notRenewed', 'otherGoingOn']), kinds === '' ? '' : radar.counts.ofThese(kinds)];
}

function ageLine({ people, parts, readAt, reading, progress }: ExpiringData, { radar }: Text): Phrase {
  const now = progress === undefined || progress.total === 0 ? radar.readingNow : radar.readingSoFar(progress);
  return line(
    inAllParts(parts) > 0 ? radar.licencesInAll(people) : undefined,
    readAt === undefined ? undefined : radar.readAt(readAt),
    reading ? now : undefined,
  );
}
