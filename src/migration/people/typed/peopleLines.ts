/** One thing that stands for a person, and the line on which it was written. */
export interface Mention {
  readonly line: number;
  readonly text: string;
}

const addressColumn = /^(user ?principal ?name|upn|user ?name|e-?mail( ?address)?|mail|address|indirizzo.*|posta.*)$/;
const nameColumn = /^(display ?name|full ?name|name|nome( visualizzato| completo)?|user|utente)$/;

const quotedOrPlain = /\s*"((?:[^"]|"")*)"([^,;\t]*)|([^,;\t]+)/g;

/** Cells between commas, semicolons or tabs; a quoted cell keeps its commas and the `<address>` behind it. */
const cells = (line: string): readonly string[] =>
  [...line.matchAll(quotedOrPlain)]
    .map(([, quoted, behind = '', plain]) => (plain ?? `${quoted?.replaceAll('""', '"') ?? ''} ${behind}`).trim())
    .filter((cell) => cell !== '');

/** Cells of a table, where an empty one keeps its place. */
export function columns(line: string, separator: string): readonly string[] {
  const found: string[] = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) found.push('');
    else found.push(`${found.pop() ?? ''}${character}`);
  }
  return found.map((cell) => cell.trim());
}

export const separatorOf = (line: string): string => [';', '\t', ','].find((each) => line.includes(each)) ?? ',';

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

/** Everything between separators of one line. */
export const readList = (text: string, line: number): readonly Mention[] =>
  cells(text).map((cell) => ({ line, text: cell }));
