import type { UserId } from '../../ids';
import type { Holder } from '../../offers/survey';
import { defined } from '../../../platform/defined';
import { bare, readOpening } from './opening';
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
  /** There are more than `mostLines` lines or names, so none of them was read. */
  readonly tooMany?: true;
}

/** Lines and names that are read at once; a customer of more people is moved in parts. */
export const mostLines = 20_000;
/** A name has few words, so more than these are no list of people. */
const mostWords = 5 * mostLines;
const mostBlankLines = 5 * mostLines;
const [lineFeed, carriageReturn, space] = [10, 13, 32];

/** Suggestions cost a look at everybody, and nobody reads more of them than these. */
const mostSuggestions = 10;

/** Of a text that is nobody. */
const mostShown = 200;

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

/** The texts in one mention that each stand for a person. */
function people(text: string, index: PeopleIndex): readonly string[] {
  const addresses = bracketed(text);
  if (addresses.length > 0) return addresses.map(bare);
  if (text.includes('@'))
    return text
      .split(/\s+/)
      .filter((word) => word.includes('@'))
      .map(bare);
  const whole = bare(text);
  if (index.find(whole) !== undefined) return [whole];
  const words = whole.split(/\s+/);
  const parts = joined(words);
  if (parts.some((part) => index.find(part) !== undefined)) return parts;
  return words.every((word) => index.find(word) !== undefined) ? words : [whole];
}

const resolve = ({ line, text }: Mention, index: PeopleIndex): readonly (Mention & { readonly id?: UserId })[] =>
  people(text, index)
    .filter((part) => part !== '')
    .map((part) => ({ line, text: part, ...defined({ id: index.find(part) }) }));

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
  const found: Mention[] = [];
  for (const [at, text] of lines.entries()) {
    if (found.length > mostLines) break;
    // A line may be one name with a comma in it, which only the people themselves can tell.
    if (index.find(bare(text)) !== undefined) found.push({ line: at + 1, text });
    else found.push(...readList(text, at + 1, mostLines + 1));
  }
  return found;
}

function unresolvedLines(missing: readonly Mention[], index: PeopleIndex): readonly UnresolvedLine[] {
  return missing.map(({ line, text }, at) => {
    const near = at < mostSuggestions ? index.near(text) : undefined;
    return { line, text: text.slice(0, mostShown), ...defined({ near }) };
  });
}

/**
 * Reads who is meant: "all", "all except …", or people line by line, separated by commas, semicolons or tabs, as
 * `Name <address>` or as a table with or without a header. English and Italian.
 */
export function readPeople(typed: string, holders: readonly Holder[]): ReadPeople {
  const index = indexPeople(holders);
  if (hasTooManyLines(typed)) return { all: false, except: false, ids: [], unresolved: [], tooMany: true };
  const { rest, ...opened } = readOpening(typed.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), index);
  const mentioned = mentions(rest.split('\n'), index);
  if (areTooMany(mentioned)) return { ...opened, ids: [], unresolved: [], tooMany: true };
  return { ...opened, ...peopleIn(mentioned, index) };
}

/** Looked at before anything is taken apart. Blank lines count less, since nobody is in them. */
function hasTooManyLines(typed: string): boolean {
  let [filled, lines, isFilled] = [0, 1, false];
  for (let at = 0; at <= typed.length; at++) {
    const code = at < typed.length ? typed.charCodeAt(at) : lineFeed;
    if (code > space) isFilled = true;
    if (code !== lineFeed && code !== carriageReturn) continue;
    filled += Number(isFilled);
    lines += 1;
    isFilled = false;
  }
  return filled > mostLines || lines > mostBlankLines;
}

/** Asked before anybody is looked up, because one line can hold them all. */
function areTooMany(mentioned: readonly Mention[]): boolean {
  if (mentioned.length > mostLines) return true;
  let [addresses, words] = [0, 0];
  for (const { text } of mentioned) {
    addresses += Math.max(countOf('@', text), countOf('<', text));
    words += 1 + countOf(' ', text);
    if (addresses > mostLines || words > mostWords) return true;
  }
  return false;
}

function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

function peopleIn(mentioned: readonly Mention[], index: PeopleIndex): Pick<ReadPeople, 'ids' | 'unresolved'> {
  const found = mentioned.flatMap((mention) => resolve(mention, index));
  const ids = new Set(found.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const missing = found.filter(({ id }) => id === undefined);
  return { ids: [...ids], unresolved: unresolvedLines(missing, index) };
}
