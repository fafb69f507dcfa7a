/** One row of a table, and the line on which it begins. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A wider row keeps this many: nobody's table of people is as wide, and a line of separators alone is. */
const mostCells = 500;

/** Where the next such sign stands. It goes forward only, so that a whole text is looked through once. */
function seeker(text: string, sign: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) next = text.indexOf(sign, from);
    if (next < 0) next = text.length;
    return next;
  };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  return at;
}

/** What is longer is shown to nobody and found for nobody, so its quotes may stay as they are. */
const longestUnquoted = 5_000;

/** The text between two quotes, where two of them stand for one. */
export const unquoted = (inside: string): string =>
  inside.length > longestUnquoted ? inside : inside.replaceAll('""', '"');

/** The quote that closes the one here, where two of them stand for one. */
export function closingQuote(text: string, begin: number): number | undefined {
  let close = text.indexOf('"', begin + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? undefined : close;
}

interface Cell {
  readonly text: string;
  /** Where the separator or line break behind it stands. */
  readonly end: number;
}

const breaksIn = (text: string): number => (text.includes('\n') ? text.split('\n').length - 1 : 0);

/** A longer cell is no note: two stray quotes would take all the rows between them for one. */
const mostBreaks = 50;

/** The quoted cell that begins here; undefined where the quote is never closed or closed in the middle of a cell. */
function quotedCell(text: string, begin: number, separator: string): Cell | undefined {
  const close = closingQuote(text, begin);
  if (close === undefined) return undefined;
  const end = afterBlanks(text, close + 1);
  if (end < text.length && text[end] !== separator && text[end] !== '\n') return undefined;
  const inside = text.slice(begin + 1, close);
  return breaksIn(inside) > mostBreaks ? undefined : { text: unquoted(inside), end };
}

/** Reads the cell that begins at a place. */
function cellReader(text: string, separator: string): (at: number, isFull: boolean) => Cell {
  const toSeparator = seeker(text, separator);
  const toBreak = seeker(text, '\n');
  return (at, isFull) => {
    if (isFull) return { text: '', end: toBreak(at) };
    const begin = afterBlanks(text, at);
    const quoted = text[begin] === '"' ? quotedCell(text, begin, separator) : undefined;
    const end = Math.min(toSeparator(at), toBreak(at));
    return quoted ?? { text: text.slice(at, end), end };
  };
}

/**
 * The rows of a table as spreadsheets write it: a quoted cell may hold separators, doubled quotes and line breaks. Any
 * other quote is a letter like all others. Line breaks are `\n`.
 */
export function* eachRow(text: string, separator: string): Generator<TableRow, void> {
  const cellAt = cellReader(text, separator);
  let cells: string[] = [];
  let [line, begunOn] = [1, 1];
  for (let at = 0; at <= text.length;) {
    const isFull = cells.length === mostCells;
    const { text: inside, end } = cellAt(at, isFull);
    if (!isFull) cells.push(inside === '' ? inside : inside.trim());
    line += breaksIn(inside);
    if (text[end] !== separator) {
      yield { line: begunOn, cells };
      cells = [];
      begunOn = ++line;
    }
    at = end + 1;
  }
}

export const rowsOf = (text: string, separator: string): readonly TableRow[] => [...eachRow(text, separator)];

/** The cells of one line, where an empty one keeps its place. */
export const columns = (line: string, separator: string): readonly string[] => rowsOf(line, separator)[0]?.cells ?? [];

export const separatorOf = (line: string): string => [';', '\t', ','].find((each) => line.includes(each)) ?? ',';
