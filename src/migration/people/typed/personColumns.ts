import type { Gradual } from '../../../platform/gradual';
import type { UserId } from '../../ids';
import { kindOf } from './columnNames';
import type { ColumnKind } from './columnNames';
import type { PeopleTable } from './findTable';
import { isPointer } from './neighbours';
import type { PeopleIndex } from './peopleIndex';

/** Which columns say who a row is about, the first that does so counts. */
export interface PersonColumns {
  /** Addresses, sign-in names and object ids. */
  readonly pointing: readonly number[];
  readonly naming: readonly number[];
}

/** What to read, or columns of which only a person can say which names those who are meant. */
export type Columns = { readonly read: PersonColumns } | { readonly ask: readonly number[] };

interface Column {
  readonly at: number;
  readonly kind: ColumnKind | undefined;
  /** Of each row: its cell, and whom it names. */
  readonly cells: readonly string[];
  readonly ids: readonly (UserId | undefined)[];
  readonly pointers: number;
  readonly found: number;
}

/** Names are looked up in so many rows only: enough to tell whether two columns name the same people. */
const sampledRows = 300;

function columnOf({ titles, rows }: PeopleTable, at: number, index: PeopleIndex): Column {
  const kind = kindOf(titles[at] ?? '');
  const cells = rows.map((row) => row.cells[at] ?? '');
  const pointing = cells.map(isPointer);
  const ids = cells.map((cell, row) => {
    if (cell === '') return undefined;
    if (pointing[row]) return index.findPointed(cell);
    if (row >= sampledRows) return undefined;
    return kind === undefined ? index.findNamed(cell) : index.find(cell);
  });
  const pointers = pointing.filter(Boolean).length;
  const found = ids.filter((id) => id !== undefined).length;
  return { at, kind, cells, ids, pointers, found };
}

const local = (address: string): string | undefined =>
  address.includes('@') ? address.slice(0, address.indexOf('@')).toLowerCase() : undefined;

/** Whether two addresses, of which somebody has one at most, may be of one person. */
function isSameAddress(one: string, other: string, isKnown: boolean): boolean | undefined {
  const [name, otherName] = [local(one), local(other)];
  if (name === undefined || otherName === undefined) return undefined;
  return name === otherName || (isKnown ? false : undefined);
}

/** Whether two cells of a row are of one person; undefined where nobody can tell. */
function isSamePerson(one: Column, other: Column, row: number): boolean | undefined {
  const [id, otherId] = [one.ids[row], other.ids[row]];
  return id !== undefined && otherId !== undefined
    ? id === otherId
    : isSameAddress(one.cells[row] ?? '', other.cells[row] ?? '', (id ?? otherId) !== undefined);
}

/** Somebody is their own manager now and then, so a few rows in common make no one column of two. */
const leastShare = 0.95;

/** 'same' people, 'others', or 'unknown' where no row tells. */
function compare(one: Column, other: Column): 'same' | 'others' | 'unknown' {
  if (one.pointers + one.found === 0 || other.pointers + other.found === 0) return 'unknown';
  const told = one.cells.flatMap((_, row) => isSamePerson(one, other, row) ?? []);
  if (told.length === 0) return 'unknown';
  return told.filter(Boolean).length >= leastShare * told.length ? 'same' : 'others';
}

/** Two titles that tell of one person are believed, unless most rows find two people. */
function namesOthers(one: Column, other: Column): boolean {
  const both = one.ids.filter((id, row) => id !== undefined && other.ids[row] !== undefined).length;
  const same = one.ids.filter((id, row) => id !== undefined && other.ids[row] === id).length;
  return same < leastShare * both;
}

const rivals = (column: Column, columns: readonly Column[]): readonly Column[] =>
  columns.filter((each) => {
    if (each === column) return false;
    const told = compare(column, each);
    return told === 'others' || (told === 'unknown' && each.pointers > 0);
  });

const numbers = (columns: readonly Column[]): readonly number[] => columns.map(({ at }) => at);

const isTitled = ({ kind }: Column): boolean => kind === 'account' || kind === 'mail' || kind === 'id';
const isFilled = ({ cells }: Column): boolean => cells.some((cell) => cell !== '');
/** `Indirizzo` is said of streets too. */
const isStreet = (column: Column): boolean =>
  column.kind === 'mail' && isFilled(column) && column.pointers + column.found === 0;

/** How well a title says that a column points at the row's own person; undefined where it does not. */
function rankOf({ kind, pointers, found, cells }: Column): number | undefined {
  if (kind === 'name') return 2 * pointers > cells.filter((cell) => cell !== '').length ? 3 : undefined;
  if (kind === undefined || kind === 'somebodyElse' || pointers + found === 0) return undefined;
  return ['account', 'mail', 'id'].indexOf(kind);
}

/** Titles settle it, unless two columns of one kind name different people. */
function byTitle(columns: readonly Column[]): Columns | undefined {
  const ranked = columns
    .flatMap((column) => {
      const rank = rankOf(column);
      return rank === undefined ? [] : [{ column, rank }];
    })
    .sort((one, other) => one.rank - other.rank);
  const [first] = ranked;
  if (first === undefined) return undefined;
  const equals = ranked.filter(({ rank }) => rank === first.rank).map(({ column }) => column);
  const others = rivals(first.column, equals);
  if (others.length > 0) return { ask: numbers([first.column, ...others]) };
  const pointing = ranked.map(({ column }) => column).filter((each) => !namesOthers(first.column, each));
  const alike = columns.filter((each) => each.kind === undefined && compare(first.column, each) === 'same');
  const naming = columns.filter((each) => each.kind === 'name' && !pointing.includes(each));
  return { read: { pointing: numbers([...pointing, ...alike]), naming: numbers(naming) } };
}

/** Where no title tells: the column in which most people are found, if no other names different ones. */
function byPeople(columns: readonly Column[]): Columns | undefined {
  const candidates = columns
    .filter(({ kind, pointers, found }) => kind === 'name' || pointers + found > 0)
    .sort((one, other) => other.found - one.found || other.pointers - one.pointers);
  const [first] = candidates;
  if (first === undefined) return undefined;
  const others = rivals(first, candidates);
  if (others.length > 0) return { ask: numbers([first, ...others]) };
  return {
    read: {
      pointing: numbers(candidates.filter(({ pointers }) => pointers > 0)),
      naming: numbers(candidates.filter(({ pointers }) => pointers === 0)),
    },
  };
}

/** Nobody was understood, so that each row is told with what it says. */
const titled = (columns: readonly Column[]): PersonColumns => ({
  pointing: numbers(columns.filter(isTitled)),
  naming: numbers(columns.filter(({ kind }) => kind === 'name')),
});

/** Everything that Graph tells of a user has some 130 columns; in a wider row nobody looks for people further on. */
const mostColumns = 200;
const mostAsked = 4;

function decided(all: readonly Column[]): Columns | undefined {
  const own = all.filter(({ kind }) => kind !== 'somebodyElse');
  const columns = byTitle(own) ?? (own.filter(isTitled).every(isStreet) ? byPeople(own) : undefined);
  if (columns === undefined) return all.some(({ kind }) => kind !== undefined) ? { read: titled(own) } : undefined;
  return 'read' in columns ? columns : { ask: [...columns.ask.slice(0, mostAsked)].sort((one, other) => one - other) };
}

/** Which columns of a table name its people; undefined where none does, so that it is no table of people. */
export function* personColumns(table: PeopleTable, index: PeopleIndex): Gradual<Columns | undefined> {
  const width = Math.min(mostColumns, Math.max(table.titles.length, table.rows[0]?.cells.length ?? 0));
  const all: Column[] = [];
  for (let at = 0; at < width; at++) {
    all.push(columnOf(table, at, index));
    yield;
  }
  return decided(all);
}
