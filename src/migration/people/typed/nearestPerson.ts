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
function leastSlips(one: Written, other: Written): number {
  let more = 0;
  let fewer = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const difference = (one.counts[bucket] ?? 0) - (other.counts[bucket] ?? 0);
    if (difference > 0) more += difference;
    else fewer -= difference;
  }
  return Math.max(more, fewer);
}

interface Person {
  readonly shown: string;
  readonly address: Written;
  readonly name: Written;
}

function nearest(wanted: Written, people: readonly Person[]): string | undefined {
  const way = wanted.text.includes('@') ? 'address' : 'name';
  let best: string | undefined;
  let most = mostSlips;
  for (const person of people) {
    const candidate = person[way];
    if (leastSlips(wanted, candidate) > most) continue;
    const distance = slips(wanted.text, candidate.text, most);
    if (distance > most) continue;
    best = person.shown;
    most = distance - 1;
    if (most < 0) break;
  }
  return best;
}

/** Finds the address of the person whose address or name is at most two slips away from a text. */
export function nearestPerson(holders: readonly Holder[]): (text: string) => string | undefined {
  // Made when the first suggestion is wanted, since most texts need none.
  let people: readonly Person[] | undefined;
  return (text) => {
    if (text.length > mostLetters) return undefined;
    people ??= holders.map(({ address, name }) => ({ shown: address, address: written(address), name: written(name) }));
    return nearest(written(text), people);
  };
}
