import { extendedTerms } from '../endOfTerm/extendedTerms';
import type { EndOfTerm } from '../endOfTerm/endOfTerm';
import type { RadarEntry } from './radar';

/** An entry as a former release kept it, which took renewal off for an end. */
type FormerEntry = Omit<RadarEntry, 'endOfTerm'> & { readonly atItsEnd: Exclude<EndOfTerm, 'changes'> };

export type StoredEntry = RadarEntry | FormerEntry;

/** The entry as it is known today; what a former release took for an end and may be none is unknown until it is read anew. */
export function entryToday(stored: StoredEntry): RadarEntry {
  if ('endOfTerm' in stored) return stored;
  const { atItsEnd, ...entry } = stored;
  return { ...entry, endOfTerm: atItsEnd === 'ends' && mayGoOn(entry) ? 'unknown' : atItsEnd };
}

const mayGoOn = ({ commerce, status, endsOn }: Omit<FormerEntry, 'atItsEnd'>): boolean =>
  commerce === 'nce' && status === 'active' && (endsOn === undefined || endsOn > extendedTerms.endsAfter);
