import type { TableRow } from '../../typed/rows';
import type { PeopleIndex } from './peopleIndex';

interface Neighbours {
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  readonly line: number;
}

const objectId = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Whether a cell holds an address or an object id, whosever it is. */
export const isPointer = (cell: string): boolean => cell.includes('@') || (cell.length === 36 && objectId.test(cell));

const pointersIn = (row: TableRow): number => row.cells.filter(isPointer).length;

const filledIn = (cells: readonly string[]): readonly string[] => cells.filter((cell) => cell !== '');

/** To find who is nearest costs a look at everybody. */
const mostNear = 8;

/** Titles in any language: as wide as what is below, and nobody's name, not even misspelt. */
function isHeader(row: TableRow | undefined, width: number, index: PeopleIndex): row is TableRow {
  if (row?.cells.length !== width) return false;
  const filled = filledIn(row.cells);
  const isPerson = (cell: string, at: number): boolean =>
    index.find(cell) !== undefined || (at < mostNear && index.near(cell).length > 0);
  return filled.length > 1 && !filled.some(isPerson);
}

/** Typed without a header: one address a line, always in the same place, or more of them beside something else. */
function isTyped(rows: readonly TableRow[]): boolean {
  const columns = rows[0]?.cells.map((cell) => isPointer(cell)) ?? [];
  const isSame = rows.every(({ cells }) => cells.every((cell, at) => cell === '' || isPointer(cell) === columns[at]));
  const alone = columns.filter(Boolean).length === 1;
  const beside = rows.every(({ cells }) => cells.some((cell, at) => cell !== '' && !columns[at]));
  return isSame && (alone ? rows.every((row) => pointersIn(row) === 1) : beside);
}

const isAtMost = (rows: readonly TableRow[], width: number): boolean =>
  rows.every(({ cells }) => cells.length <= width);

/** Without a header: at least two rows, and each as wide as the others. */
const isEven = (rows: readonly TableRow[], width: number): boolean =>
  rows.length > 1 && rows.every(({ cells }) => cells.length === width);

/** The first row as wide as those with somebody in them; the next ones may lack their address. */
function headed(rows: readonly TableRow[], first: number, index: PeopleIndex): Neighbours | undefined {
  const width = rows[first]?.cells.length ?? 0;
  const at = rows.slice(0, first).findIndex(({ cells }) => cells.length === width && filledIn(cells).length > 1);
  const above = rows[at];
  const body = rows.slice(at + 1);
  return isHeader(above, width, index) && isAtMost(body, width)
    ? { titles: above.cells, rows: body, line: above.line }
    : undefined;
}

/** A table told by what is in it: the rows from the first address or object id on. */
export function byNeighbours(rows: readonly TableRow[], index: PeopleIndex, isFile: boolean): Neighbours | undefined {
  const first = rows.findIndex((row) => pointersIn(row) > 0);
  const begin = rows[first];
  if (begin === undefined || begin.cells.length < 2) return undefined;
  const table = headed(rows, first, index);
  if (table !== undefined) return table;
  const body = rows.slice(first);
  const isMeant = isFile || (first === 0 && isTyped(body));
  return isMeant && isEven(body, begin.cells.length) ? { titles: [], rows: body, line: begin.line } : undefined;
}
