import type { UserId } from '../../ids';
import type { Holder } from '../../offers/survey';
import { indexPeople } from './peopleIndex';
import type { PeopleIndex } from './peopleIndex';
import { readList, readTable } from './peopleLines';
import type { Mention } from './peopleLines';

interface UnresolvedLine {
  readonly line: number;
  readonly text: string;
  /** The address that was probably meant. */
  readonly near?: string;
}

/** What somebody typed, pasted or uploaded about who moves. */
export interface ReadPeople {
  readonly all: boolean;
  /** `ids` are left out instead of taken. */
  readonly except: boolean;
  readonly ids: readonly UserId[];
  readonly unresolved: readonly UnresolvedLine[];
}

const wordEnd = String.raw`(?=[\s,:;]|[.!]?\s*$)`;
const everybodyWords = String.raw`(?:all|everyone|everybody|tutti|tutte)(?:\s+(?:the|of|them|people|i|gli|le|persone|\d+)${wordEnd})*${wordEnd}`;
const allExcept = String.raw`(?:except(?:\s+for)?|but|without|apart\s+from|not|tranne|eccetto|meno|salvo|esclus[oaie]|senza|a\s+parte)${wordEnd}`;
const justExcept = String.raw`(?:except(?:\s+for)?|tranne|eccetto)${wordEnd}`;
const opening = new RegExp(String.raw`^\s*(?:(?:(${everybodyWords})[\s,]*(${allExcept})?)|(${justExcept}))[\s:]*`, 'i');

/** Suggestions cost a look at everybody, and nobody reads more of them than these. */
const mostSuggestions = 25;

const joinedBy = /\s+(?:and|e|ed|&|\+)\s+/i;
const around = /^(?:[-•*–·"'([<\s]|\d{1,4}[.)]\s)+|["')\]>.\s!?]+$/g;

const bare = (text: string): string => text.replace(around, '').replace(/^mailto:/i, '');

/** The texts in one mention that each stand for a person. */
function people(text: string, index: PeopleIndex): readonly string[] {
  const bracketed = [...text.matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map(([, address = '']) => address);
  if (bracketed.length > 0) return bracketed.map(bare);
  if (text.includes('@'))
    return text
      .split(/\s+/)
      .filter((word) => word.includes('@'))
      .map(bare);
  const whole = bare(text);
  if (index.find(whole) !== undefined) return [whole];
  const joined = whole.split(joinedBy);
  if (joined.some((part) => index.find(part) !== undefined)) return joined;
  const words = whole.split(/\s+/);
  return words.every((word) => index.find(word) !== undefined) ? words : [whole];
}

const resolve = ({ line, text }: Mention, index: PeopleIndex): readonly (Mention & { readonly id?: UserId })[] =>
  people(text, index)
    .filter((part) => part !== '')
    .map((part) => {
      const id = index.find(part);
      return id === undefined ? { line, text: part } : { line, text: part, id };
    });

/** In a table a name beside an address is the same person; where it is somebody else, the lines are a list after all. */
function isTable(rows: readonly Mention[], besides: readonly Mention[], index: PeopleIndex): boolean {
  const byLine = new Map(rows.map((row) => [row.line, resolve(row, index)[0]?.id]));
  return besides.every(({ line, text }) => {
    const id = index.find(text);
    return id === undefined || id === byLine.get(line);
  });
}

function mentions(lines: readonly string[], index: PeopleIndex): readonly Mention[] {
  const table = readTable(lines);
  if (table !== undefined && isTable(table.rows, table.besides, index)) return table.rows;
  // A line may be one name with a comma in it, which only the people themselves can tell.
  return lines.flatMap((text, at) =>
    index.find(bare(text)) === undefined ? readList(text, at + 1) : [{ line: at + 1, text }],
  );
}

function unresolvedLines(missing: readonly Mention[], index: PeopleIndex): readonly UnresolvedLine[] {
  return missing.map(({ line, text }, at) => {
    const near = at < mostSuggestions ? index.near(text) : undefined;
    return near === undefined ? { line, text } : { line, text, near };
  });
}

const breaks = (text: string): string => text.replace(/[^\n]/g, '');

/** The words before the first person, and the rest with its lines still numbered as they were typed. */
function readOpening(
  typed: string,
  index: PeopleIndex,
): Pick<ReadPeople, 'all' | 'except'> & { readonly rest: string } {
  const [words, everybody, allBut, justBut] = opening.exec(typed) ?? [];
  const whole = { all: false, except: false, rest: typed };
  // Somebody may be called so.
  if (words === undefined || index.find(bare(typed)) !== undefined) return whole;
  const rest = breaks(words) + typed.slice(words.length);
  const except = allBut !== undefined || justBut !== undefined;
  if (except) return { all: everybody !== undefined, except, rest };
  return /^[\s.!]*$/.test(rest) ? { all: true, except, rest: '' } : whole;
}

/**
 * Reads who is meant: "all", "all except …", or people line by line, separated by commas, semicolons or tabs, as
 * `Name <address>` or as a table with or without a header. English and Italian.
 */
export function readPeople(typed: string, holders: readonly Holder[]): ReadPeople {
  const index = indexPeople(holders);
  const { all, except, rest } = readOpening(typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), index);
  const found = mentions(rest.split('\n'), index).flatMap((mention) => resolve(mention, index));
  const ids = new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const missing = found.filter(({ id }) => id === undefined);
  return { all, except, ids: [...ids], unresolved: unresolvedLines(missing, index) };
}
