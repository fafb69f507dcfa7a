import type { DigestLine } from '../../migration/notices/notice';
import { sourceBy } from '../../migration/packs/sources';
import type { Sources } from '../../migration/packs/sources';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';

const adviceLength = 300;

/** What to do by hand, and what of it opens only with the row. */
interface Advice {
  readonly inRow: readonly Phrase[];
  readonly inDrawer: readonly Phrase[];
}

interface Room {
  readonly sources: Sources;
  /** No other row needs the room. */
  readonly isAlone: boolean;
}

/** What to do where there is nothing to press. */
export function byHand(entry: DigestLine, room: Room, reader: Reader): Advice {
  const { radar } = textFor(reader);
  if (entry.toReactivate) return { inRow: [radar.reactivateFirst], inDrawer: [] };
  return entry.canMove ? { inRow: [], inDrawer: [] } : instead(entry, room, reader);
}

/** Of several rows each says the first sentence of its pack's words. */
function instead({ packId, sourceId, autoRenew }: DigestLine, { sources, isAlone }: Room, reader: Reader): Advice {
  const { renewOrEnd, renewalOff } = textFor(reader).notices.digest;
  const source = sourceBy(sources, { packId, sourceId });
  if (source === undefined) return { inRow: [autoRenew ? renewOrEnd : renewalOff], inDrawer: [] };
  const note = source.dataNote[reader.language];
  const first = isAlone ? note : firstSentence(note);
  const rest = note.slice(first.length).trim();
  return { inRow: [shown(first, adviceLength)], inDrawer: rest === '' ? [] : [shown(rest, adviceLength)] };
}

const firstSentence = (note: string): string => /^.+?[.!?](?=\s|$)/.exec(note)?.[0] ?? note;
