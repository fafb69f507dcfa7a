import type { Holder } from '../../offers/survey';
import { folded, slips } from '../../typed/foldedText';

const mostSlips = 2;
const buckets = 64;
/** A longer text is nobody's name with a slip. */
const mostLetters = 300;

/** A text with how often each letter stands in it, so that most comparisons end before they begin. */
interface Written {
  readonly text: string;
  readonly counts: Uint8Array;
}

function written(text: string): Written {
  const letters = folded(text).replace(/[^\p{L}\p{N}@]/gu, '');
  const counts = new Uint8Array(buckets);
  for (let at = 0; at < letters.length; at++) {
    const bucket = letters.charCodeAt(at) % buckets;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return { text: letters, counts };
}

/** Fewer slips than letters that one has too many of are not possible. */
function mayBeNear(one: Written, other: Written, most: number): boolean {
  let more = 0;
  let fewer = 0;
  for (let bucket = 0; bucket < buckets && more <= most && fewer <= most; bucket++) {
    const difference = (one.counts[bucket] ?? 0) - (other.counts[bucket] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return more <= most && fewer <= most;
}

interface Candidate extends Written {
  readonly address: string;
}

/** More would be no suggestion any more. */
const mostOffered = 3;

/** Those with the fewest slips, in the order in which people stand. */
function nearest(wanted: Written, candidates: readonly Candidate[]): readonly string[] {
  let best: string[] = [];
  let most = mostSlips;
  for (const candidate of candidates) {
    if (Math.abs(wanted.text.length - candidate.text.length) > most || !mayBeNear(wanted, candidate, most)) continue;
    const distance = slips(wanted.text, candidate.text, most);
    if (distance > most) continue;
    best = distance < most ? [candidate.address] : [...best, candidate.address].slice(0, mostOffered);
    most = distance;
  }
  return best;
}

/** Made when the first such suggestion is wanted, since most texts need none. */
function candidates(holders: readonly Holder[], way: 'address' | 'name'): () => readonly Candidate[] {
  let made: readonly Candidate[] | undefined;
  return () => (made ??= holders.map((holder) => ({ address: holder.address, ...written(holder[way]) })));
}

/** Finds the addresses of the people whose address or name is nearest to a text, and at most two slips away. */
export function nearestPeople(holders: readonly Holder[]): (text: string) => readonly string[] {
  const [byAddress, byName] = [candidates(holders, 'address'), candidates(holders, 'name')];
  return (text) => {
    if (text.length > mostLetters) return [];
    return nearest(written(text), text.includes('@') ? byAddress() : byName());
  };
}
