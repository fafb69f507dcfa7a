import type { RadarParts } from '../../migration/radar/radarCounts';
import { partWords } from '../../migration/radar/radarFilter';
import type { Bucket } from '../../migration/radar/ranking';
import { formatFor } from '../../text/format';
import { phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { button } from '../buttons';
import type { ExpiringData } from './expiringData';

/** More in one line would be too narrow on a phone. */
const mostInLine = 4;
const inLine = 3;

export const inAllParts = (parts: RadarParts): number => Object.values(parts).reduce((sum, count) => sum + count, 0);

const shownParts: readonly Bucket[] = ['urgent', 'soon', 'later', 'unknown', 'rescuable', 'ended'];

/**
 * How many there are in each part, in lines of tiles; pressed, a tile shows its part alone, and all again. A part that is
 * all there is stands in the title.
 */
export function expiringTiles(data: ExpiringData, reader: Reader) {
  const present = shownParts.filter((part) => data.parts[part] > 0);
  if (present.length < 2) return [];
  const width = present.length > mostInLine ? inLine : mostInLine;
  const lines = Array.from({ length: Math.ceil(present.length / width) }, (_, at) => at * width);
  return lines.map((from) => ({ tiles: present.slice(from, from + width).map((part) => tile(part, data, reader)) }));
}

function tile(part: Bucket, { parts, part: chosen, ofAll = '' }: ExpiringData, reader: Reader) {
  const { radar } = textFor(reader);
  const count = formatFor(reader).count(parts[part]);
  const only = part === chosen ? ofAll : `${ofAll} ${partWords[part]}`.trim();
  return {
    count,
    label: phrase`${radar.sign[part]} ${part === chosen ? phrase`**${radar.part[part]}**` : radar.part[part]}`,
    press: button(`${count} ${radar.part[part]}`, { open: 'expiring', ...(only === '' ? {} : { only }) }),
  };
}
