import { dayOf } from '../../migration/days';
import type { CustomerAssignments, RadarStore } from '../../migration/ports';
import {
  everything,
  filterRadar,
  isEverything,
  ofEveryPart,
  readFilter,
  soughtBy,
  withoutPart,
} from '../../migration/radar/radarFilter';
import type { RadarFilter, Sought } from '../../migration/radar/radarFilter';
import type { RadarReading } from '../../migration/radar/radar';
import { rankRadar } from '../../migration/radar/ranking';
import type { RankedEntry } from '../../migration/radar/ranking';
import { defined } from '../../platform/defined';
import type { Text } from '../../text/textFor';
import { readerOf } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Turn } from '../turn';

export interface RadarView {
  readonly reading: RadarReading;
  readonly filter: RadarFilter;
  /** What was typed, when it leaves anything out. */
  readonly typed?: string;
  readonly entries: readonly RankedEntry[];
  /** The same, of all parts. */
  readonly ofAllParts: readonly RankedEntry[];
  /** What was typed, but for the part. */
  readonly typedOfAll: string;
  /** What alone was asked for. */
  readonly sought?: Sought;
  /** How many there are when nothing is left out, but for what costs nothing. */
  readonly inAll: number;
  /** How many trials and free ones were left out that fit as well. */
  readonly freeLeftOut: number;
}

export interface RadarSources {
  readonly radarStore: RadarStore;
  readonly assignments: Pick<CustomerAssignments, 'of'>;
}

type Who = Pick<Turn, 'agentId' | 'reader' | 'now'>;

const longest = 80;

/** English words are taken in every language, because buttons say them. */
function wordsOf(text: Text) {
  const english = textFor(readerOf({ language: 'en' })).commands.filter;
  const own = text.commands.filter;
  return {
    mine: [...own.mine, ...english.mine],
    rescuable: [...own.rescuable, ...english.rescuable],
    extended: [...own.extended, ...english.extended],
    free: [...own.free, ...english.free],
    filling: [...own.filling, ...english.filling],
  };
}

/** The radar as somebody asked for it, most urgent first by the reader's calendar. */
export async function radarView({ radarStore, assignments }: RadarSources, who: Who, asked = ''): Promise<RadarView> {
  const typed = asked.trim().slice(0, longest);
  const words = wordsOf(textFor(who.reader));
  const filter = typed === '' ? everything : readFilter(typed, words);
  const [reading, own] = await Promise.all([
    radarStore.reading(),
    filter.mine ? assignments.of(who.agentId) : new Set<never>(),
  ]);
  const ranked = rankRadar(reading.entries, dayOf(who.now, who.reader.timeZone), who.now.toISOString());
  const ofAllParts = filterRadar(ranked, ofEveryPart(filter), own);
  const entries = filterRadar(ofAllParts, filter, own);
  const typedOfAll = withoutPart(typed, words);
  const freeLeftOut = filter.free ? 0 : filterRadar(ranked, { ...filter, free: true }, own).length;
  const inAll = filterRadar(ranked, everything, own).length;
  const sought = soughtBy(filter, own.size > 0);
  const found = { entries, ofAllParts, inAll, freeLeftOut };
  return { reading, filter, ...found, typedOfAll, ...defined({ sought }), ...(isEverything(filter) ? {} : { typed }) };
}
