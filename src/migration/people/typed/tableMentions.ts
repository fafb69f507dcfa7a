import type { PeopleTable } from './findTable';
import type { PersonColumns } from './personColumns';

/** One thing that stands for a person, and the line on which it was written. */
export interface Mention {
  readonly line: number;
  readonly text: string;
  /** It names nobody, whoever it fits, and nobody is suggested for it. */
  readonly isNobody?: true;
}

const filled = (cells: readonly string[], columns: readonly number[]): readonly string[] =>
  columns.map((at) => cells[at] ?? '').filter((cell) => cell !== '');

/** What a row that names nobody says, with titles, so that an address of somebody else is told as theirs. */
const told = (cells: readonly string[], titles: readonly string[]): string =>
  cells
    .map((cell, at) => (cell === '' || (titles[at] ?? '') === '' ? cell : `${titles[at]}: ${cell}`))
    .filter((text) => text !== '')
    .join(' · ');

/**
 * Who each row names, by its address or, where it has none, its name: one mention a row, so that no row is lost. What
 * else stands in a row names nobody: it may be a manager.
 */
export function tableMentions(
  { rows, titles }: Pick<PeopleTable, 'rows' | 'titles'>,
  { pointing, naming }: PersonColumns,
  isSomebody: (text: string) => boolean,
): readonly Mention[] {
  return rows.map(({ line, cells }) => {
    const pointers = filled(cells, pointing);
    const text =
      (pointers.length > 1 ? pointers.find(isSomebody) : undefined) ?? pointers[0] ?? filled(cells, naming)[0];
    return text === undefined ? { line, text: told(cells, titles), isNobody: true } : { line, text };
  });
}
