import { bare } from './opening';
import type { PeopleIndex } from './peopleIndex';

/** One text that stands for a person. */
interface Part {
  readonly text: string;
  /** All that was written, where the address may be more than this part of it. */
  readonly whole?: string;
  /** A name beside somebody else's address: told, and never taken for one more person. */
  readonly isNobody?: true;
}

const joins: ReadonlySet<string> = new Set(['and', 'e', 'ed', '&', '+']);
/** The addresses that stand as `<address>`. */
const bracketed = (text: string): readonly string[] =>
  text
    .split('<')
    .slice(1)
    .map((part) => part.slice(0, Math.max(0, part.indexOf('>'))))
    .filter((inside) => /^[^\s@]+@\S+$/.test(inside));

/** The parts between "and", "e", "&". */
function joined(words: readonly string[]): readonly string[] {
  const parts: string[][] = [[]];
  for (const word of words) {
    if (joins.has(word.toLowerCase())) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.map((part) => part.join(' '));
}

/** Of words around the one with the @, these together may be one address that was broken by blanks: from, to. */
const brokenAround = [
  [0, 1],
  [-1, 0],
  [-1, 1],
  [0, 2],
  [-2, 0],
] as const;

interface Span {
  readonly from: number;
  readonly to: number;
}

/** An address that lost a line break or a semicolon to a blank, if only one person has it. */
function mended(words: readonly string[], at: number, index: PeopleIndex): Span | undefined {
  const found = brokenAround
    .filter(([from, to]) => at + from >= 0 && at + to < words.length)
    .flatMap(([from, to]) => {
      const id = index.findPointed(bare(words.slice(at + from, at + to + 1).join('')));
      return id === undefined ? [] : [{ from: at + from, to: at + to, id }];
    });
  const [one] = found;
  return one !== undefined && found.every(({ id }) => id === one.id) ? one : undefined;
}

/** A longer line is no address with a blank in it. */
const mostWords = 20;

const isAddress = (word: string): boolean => word.includes('@');

function spanAt(words: readonly string[], at: number, index: PeopleIndex): Span {
  const isWhole = index.find(bare(words[at] ?? '')) !== undefined;
  return (isWhole ? undefined : mended(words, at, index)) ?? { from: at, to: at };
}

/** Names of two words or more that stand beside addresses. */
function namesBeside(words: readonly string[], spans: readonly Span[]): readonly string[] {
  const taken = words.map((_, at) => spans.some(({ from, to }) => from <= at && at <= to));
  return words
    .map((word, at) => (taken[at] ? '\n' : word))
    .join(' ')
    .split('\n')
    .map(bare)
    .filter((name) => name.includes(' '));
}

/** Each address of a text, mended where it was broken. A name beside them is theirs, unless it is somebody else's. */
function addressParts(text: string, index: PeopleIndex): readonly Part[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const addresses = words.filter(isAddress);
  if (words.length > mostWords || words.length === addresses.length)
    return addresses.map((word) => ({ text: bare(word) }));
  const spans = words.flatMap((word, at) => (isAddress(word) ? [spanAt(words, at, index)] : []));
  const parts = spans.map(({ from, to }) => bare(words.slice(from, to + 1).join('')));
  const ids = new Set(parts.map((part) => index.find(part)));
  const others = namesBeside(words, spans).filter((name) => {
    const id = index.findNamed(name);
    return id !== undefined && !ids.has(id);
  });
  return [
    ...parts.map((part) => (parts.length === 1 ? { text: part, whole: words.join(' ') } : { text: part })),
    ...others.map((name) => ({ text: name, isNobody: true as const })),
  ];
}

/** Most texts are one address, and nothing has to be taken apart. */
const hasParts = /[\s<]/;

/** The texts in one mention that each stand for a person. */
export function namedParts(text: string, index: PeopleIndex): readonly Part[] {
  if (!hasParts.test(text)) return [{ text: bare(text) }];
  const addresses = bracketed(text);
  if (addresses.length > 0) return addresses.map((address) => ({ text: bare(address) }));
  if (text.includes('@')) return addressParts(text, index);
  const whole = bare(text);
  if (index.find(whole) !== undefined) return [{ text: whole }];
  const words = whole.split(/\s+/);
  const parts = joined(words);
  if (parts.some((part) => index.find(part) !== undefined)) return parts.map((part) => ({ text: part }));
  return words.every((word) => index.find(word) !== undefined)
    ? words.map((word) => ({ text: word }))
    : [{ text: whole }];
}
