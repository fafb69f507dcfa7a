import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import { shown } from '../parts/names';
import type { ExpiringData } from './expiringData';
import { inAllParts } from './expiringTiles';

/** What was looked for, where there is none of it. */
export function soughtInVain({ sought, filter = '' }: ExpiringData, reader: Reader): Phrase {
  const { nothing } = textFor(reader).radar;
  if (sought === undefined) return nothing.several(shown(filter));
  if (sought.wish === 'within') return nothing.within(sought.days);
  return sought.wish === 'named' ? nothing.named(shown(filter)) : nothing[sought.wish];
}

/** What there is instead, and the words to type for it. */
export function insteadOfIt({ sought, parts, filter, inAll = 0 }: ExpiringData, reader: Reader): readonly Phrase[] {
  const { takeOn, instead } = textFor(reader).radar;
  if (filter === undefined || inAllParts(parts) > 0) return [];
  return [...(sought?.wish === 'notAssigned' ? [takeOn] : []), ...(inAll > 0 ? [instead(inAll)] : [])];
}
