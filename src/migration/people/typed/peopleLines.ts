import { closingQuote, columns, separatorOf, unquoted } from '../../typed/rows';

/** One thing that stands for a person, and the line on which it was written. */
export interface Mention {
  readonly line: number;
  readonly text: string;
}

const addressColumn = /^(user ?principal ?name|upn|user ?name|e-?mail( ?address)?|mail|address|indirizzo.*|posta.*)$/;
const nameColumn = /^(display ?name|full ?name|name|nome( visualizzato| completo)?|user|utente)$/;

const separators: ReadonlySet<number> = new Set([...',;\t'].map((sign) => sign.charCodeAt(0)));

function nextSeparator(text: string, from: number): number {
  let at = from;
  while (at < text.length && !separators.has(text.charCodeAt(at))) at++;
  return at;
}

const firstInk = (text: string, from: number, end: number): number => {
  let at = from;
  while (at < end && text.charAt(at).trim() === '') at++;
  return at;
};

/** Cells between commas, semicolons or tabs; a quoted cell keeps its commas and the `<address>` behind it. */
function cells(line: string, most: number): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < line.length && found.length < most;) {
    const plainEnd = nextSeparator(line, at);
    const begin = firstInk(line, at, plainEnd);
    const close = line[begin] === '"' ? closingQuote(line, begin) : undefined;
    const end = close === undefined ? plainEnd : nextSeparator(line, close);
    const quoted = close === undefined ? '' : unquoted(line.slice(begin + 1, close));
    const cell = close === undefined ? line.slice(begin, end) : `${quoted} ${line.slice(close + 1, end)}`;
    if (cell !== '') found.push(cell.trim());
    at = end + 1;
  }
  return found.filter((cell) => cell !== '');
}

interface Table {
  readonly separator: string;
  readonly column: number;
  /** Lines before the first person. */
  readonly skip: number;
}

const firstFilled = (lines: readonly string[]): number => lines.findIndex((line) => line.trim() !== '');

function headedTable(lines: readonly string[]): Table | undefined {
  const first = firstFilled(lines);
  const header = lines[first] ?? '';
  if (header.includes('@')) return undefined;
  const separator = separatorOf(header);
  const names = columns(header, separator).map((cell) => cell.toLowerCase().replace(/[_.]/g, ' '));
  const column = [addressColumn, nameColumn]
    .map((wanted) => names.findIndex((name) => wanted.test(name)))
    .find((index) => index >= 0);
  return column === undefined ? undefined : { separator, column, skip: first + 1 };
}

const hasAddress = (cell: string | undefined): boolean => cell?.includes('@') ?? false;

/** A table without header: several lines of as many cells, with one address each, always in the same place. */
function bareTable(lines: readonly string[]): Table | undefined {
  const filled = lines.filter((line) => line.trim() !== '');
  const [first = ''] = filled;
  const separator = separatorOf(first);
  const width = columns(first, separator).length;
  const column = columns(first, separator).findIndex(hasAddress);
  if (filled.length < 2 || width < 2 || column < 0) return undefined;
  const fits = filled.every((line) => {
    const row = columns(line, separator);
    return row.length === width && hasAddress(row[column]) && row.filter(hasAddress).length === 1;
  });
  return fits ? { separator, column, skip: 0 } : undefined;
}

const mentionsIn = (lines: readonly string[], { separator, skip }: Table): readonly (Mention & { column: number })[] =>
  lines.flatMap((line, index) =>
    index < skip ? [] : columns(line, separator).map((text, column) => ({ line: index + 1, text, column })),
  );

/** The lines as a table, when they look like one: its people, and what stands beside them where no header tells. */
export function readTable(
  lines: readonly string[],
): { readonly rows: readonly Mention[]; readonly besides: readonly Mention[] } | undefined {
  const headed = headedTable(lines);
  const table = headed ?? bareTable(lines);
  if (table === undefined) return undefined;
  const filled = mentionsIn(lines, table).filter(({ text }) => text !== '');
  return {
    rows: filled.filter(({ column }) => column === table.column),
    besides: headed === undefined ? filled.filter(({ column }) => column !== table.column) : [],
  };
}

/** Everything between separators of one line, and nothing more once there are `most`. */
export const readList = (text: string, line: number, most: number): readonly Mention[] =>
  cells(text, most).map((cell) => ({ line, text: cell }));
