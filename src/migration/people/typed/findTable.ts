import type { Gradual } from '../../../platform/gradual';
import { eachRow, rowsOf } from '../../typed/rows';
import type { TableRow } from '../../typed/rows';
import { kindOf } from './columnNames';
import { byNeighbours } from './neighbours';
import type { PeopleIndex } from './peopleIndex';

/** Where the lines of a file begin, which follow words that were typed beside it. */
export interface Written {
  readonly fileLine?: number;
}

/** Rows of one table, and what its columns are called. */
export interface PeopleTable {
  /** Empty where it has no header. */
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
  /** The line on which it begins, header and all. */
  readonly line: number;
  /** Written without a header, so that the lines may be a list of people after all. */
  readonly maybeList: boolean;
}

const separators = [';', '\t', ','];

/** A header stands near the top: below what programs write there, a title, and the words a file was sent with. */
const mostRowsAbove = 20;
const headLetters = 30_000;

/** What Excel, Windows PowerShell and Entra's templates write above a header. */
const technical = /^\s*"?(?:sep=.?|#type\b[^\n]*|version: ?v?[\d.]+)"?[\s;,]*$/i;
export const isTechnical = (line: string): boolean => technical.test(line);

const isFilled = ({ cells }: TableRow): boolean => cells.some((cell) => cell !== '');

const toldSeparator = (head: string): string | undefined => /^\s*"?sep=([^\n])"?\s*(?:\n|$)/i.exec(head)?.[1];

/** How many titles of a row say what they are; none where somebody of the row is meant. */
function titlesIn({ cells }: TableRow, index: PeopleIndex): number {
  if (cells.some((cell) => cell.includes('@'))) return 0;
  const kinds = cells.map(kindOf);
  const isPerson = cells.some((cell, at) => kinds[at] === undefined && cell !== '' && index.find(cell) !== undefined);
  return isPerson ? 0 : kinds.filter((kind) => kind !== undefined).length;
}

interface Header {
  readonly separator: string;
  readonly row: TableRow;
  readonly known: number;
}

const filledIn = ({ cells }: TableRow): number => cells.filter((cell) => cell !== '').length;

const names = ({ cells }: TableRow, index: PeopleIndex): boolean =>
  cells.some((cell) => cell.includes('@') || index.find(cell) !== undefined);

/** Titles of a file, at most, stand above a word that heads a list. */
const mostTitles = 2;

/** A row as wide as the header would be its table's first, and the header a person of it. */
function mayHead(row: TableRow, before: readonly TableRow[], index: PeopleIndex, isFile: boolean): boolean {
  if (filledIn(row) > 1) return !before.some((each) => each.cells.length === row.cells.length && filledIn(each) > 1);
  return before.length <= (isFile ? mostTitles : 0) && !before.some((each) => names(each, index));
}

interface Place {
  readonly index: PeopleIndex;
  readonly fileLine: number | undefined;
}

function headerBy(separator: string, head: string, { index, fileLine }: Place): Header | undefined {
  const rows = rowsOf(head, separator)
    .filter((row) => isFilled(row) && row.line >= (fileLine ?? 0) && !isTechnical(row.cells.join(separator)))
    .slice(0, mostRowsAbove);
  for (const [at, row] of rows.entries()) {
    const known = titlesIn(row, index);
    if (known > 0 && mayHead(row, rows.slice(0, at), index, fileLine !== undefined)) return { separator, row, known };
  }
  return undefined;
}

function header(text: string, place: Place): Header | undefined {
  const head = text.slice(0, headLetters);
  const told = toldSeparator(head);
  const tried = told === undefined ? separators.filter((each) => head.includes(each)) : [told];
  return (tried.length === 0 ? [','] : tried)
    .flatMap((separator) => headerBy(separator, head, place) ?? [])
    .sort((one, other) => other.known - one.known)[0];
}

/** The separator of the first line that names somebody, else of the first line. */
function likelySeparator(text: string): string {
  const lines = text
    .slice(0, headLetters)
    .split('\n')
    .filter((line) => line.trim() !== '' && !isTechnical(line));
  const line = lines.find((each) => each.includes('@')) ?? lines[0] ?? '';
  return toldSeparator(text) ?? separators.find((each) => line.includes(each)) ?? ',';
}

const rowsAStep = 500;

/** The rows of a text in which anything is written. */
function* filledRows(text: string, separator: string): Gradual<readonly TableRow[]> {
  const rows: TableRow[] = [];
  let read = 0;
  for (const row of eachRow(text, separator)) {
    if (isFilled(row)) rows.push(row);
    if (++read % rowsAStep === 0) yield;
  }
  return rows;
}

/** The table in a text, if there is one. A file is one sooner than what somebody typed. */
export function* findTable(text: string, { fileLine }: Written, index: PeopleIndex): Gradual<PeopleTable | undefined> {
  const found = header(text, { index, fileLine });
  if (found !== undefined) {
    const { line, cells } = found.row;
    const rows = yield* filledRows(text, found.separator);
    return { titles: cells, rows: rows.filter((row) => row.line > line), line, maybeList: false };
  }
  const isFile = fileLine !== undefined;
  const rows = (yield* filledRows(text, likelySeparator(text))).filter((row) => row.line >= (fileLine ?? 0));
  const plain = rows.filter(({ cells }, at) => at >= mostRowsAbove || !isTechnical(cells.join(';')));
  const table = byNeighbours(plain, index, isFile);
  return table && { ...table, maybeList: table.titles.length === 0 && !isFile };
}
