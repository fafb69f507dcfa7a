import type { Gradual } from '../../../platform/gradual';
import { findTable, isTechnical } from './findTable';
import type { PeopleTable, Written } from './findTable';
import { namedParts } from './namedParts';
import { isPointer } from './neighbours';
import { bare } from './opening';
import type { PeopleIndex } from './peopleIndex';
import { readList } from './peopleLines';
import { personColumns } from './personColumns';
import type { Columns } from './personColumns';
import { tableMentions } from './tableMentions';
import type { Mention } from './tableMentions';
import { mostLines } from './tooMany';

/** Who is mentioned if one column names those who are meant, of several of which nobody can tell. */
export interface ColumnMentions {
  /** Its title; undefined where the table has no header. */
  readonly title?: string;
  /** Counted from 1, as spreadsheets do. */
  readonly column: number;
  readonly mentions: readonly Mention[];
}

export type Mentioned = { readonly mentions: readonly Mention[] } | { readonly columns: readonly ColumnMentions[] };

const linesAStep = 500;

function* listMentions(lines: readonly string[], index: PeopleIndex): Gradual<readonly Mention[]> {
  const found: Mention[] = [];
  for (const [at, text] of lines.entries()) {
    if (found.length > mostLines) break;
    if (at % linesAStep === 0) yield;
    // A line may be one name with a comma in it, which only the people themselves can tell.
    if (index.find(bare(text)) !== undefined) found.push({ line: at + 1, text });
    else found.push(...readList(text, at + 1, mostLines + 1));
  }
  return found;
}

/** What programs write above a table, and a file's own title, name nobody; any other line counts as a list. */
function* mentionsAbove(
  lines: readonly string[],
  { fileLine = Infinity }: Written,
  index: PeopleIndex,
): Gradual<readonly Mention[]> {
  const plain = lines.map((line) => (isTechnical(line) ? '' : line));
  return (yield* listMentions(plain, index)).filter(
    ({ line, text }) => line < fileLine || text.includes('@') || index.find(bare(text)) !== undefined,
  );
}

/** So many lines tell a list from a table. */
const mostCompared = 1_000;

/** In a table a name beside an address is the same person; where it is somebody else, the lines are a list after all. */
function isList({ rows }: PeopleTable, columns: Columns, index: PeopleIndex): boolean {
  if ('ask' in columns) return columns.ask.some((at) => rows.every(({ cells }) => !isPointer(cells[at] ?? '')));
  return rows.slice(0, mostCompared).some(({ cells }) => {
    const id = index.find(cells[columns.read.pointing[0] ?? 0] ?? '');
    return cells.some((cell) => cell !== '' && ![undefined, id].includes(index.find(cell)));
  });
}

function inTable(table: PeopleTable, columns: Columns, above: readonly Mention[], index: PeopleIndex): Mentioned {
  const isSomebody = (text: string): boolean =>
    namedParts(text, index).some((part) => index.find(part.text) !== undefined);
  const read = (pointing: readonly number[], naming: readonly number[]) => [
    ...above,
    ...tableMentions(table, { pointing, naming }, isSomebody),
  ];
  if ('read' in columns) return { mentions: read(columns.read.pointing, columns.read.naming) };
  return {
    columns: columns.ask.map((at) => {
      const title = table.titles[at] ?? '';
      return { ...(title === '' ? {} : { title }), column: at + 1, mentions: read([at], []) };
    }),
  };
}

/** Everything in a text that stands for a person: of a table by its columns, else of each line. */
export function* mentionsIn(text: string, written: Written, index: PeopleIndex): Gradual<Mentioned> {
  const lines = text.split('\n');
  const table = yield* findTable(text, written, index);
  const columns = table && (yield* personColumns(table, index));
  if (table === undefined || columns === undefined || (table.maybeList && isList(table, columns, index)))
    return { mentions: yield* listMentions(lines, index) };
  yield;
  const above = yield* mentionsAbove(lines.slice(0, table.line - 1), written, index);
  return inTable(table, columns, above, index);
}
