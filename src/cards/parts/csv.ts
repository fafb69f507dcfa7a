import { oneLine } from '../../text/plain';

/** A number is our own and stays one; text is of anybody. */
export type Cell = string | number;

/**
 * Spreadsheets run a cell that begins so as a formula; the wide forms count as the same signs. A cell begins at any of the
 * signs that some country separates with, because a spreadsheet there splits what is one cell here.
 */
const formula = /(^|[;,\t|])([\s"']*)([=+\-@＝＋－＠])/g;
/** Where blanks are left out, these were first. */
const blankFirst = /^[\t\r]/;

/** Neutralised where a spreadsheet would run it, quoted where it must be. */
export function csvCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = oneLine(value).replace(formula, "$1$2'$3");
  const safe = blankFirst.test(value) && !text.startsWith("'") ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Opens in every spreadsheet: UTF-8 with its mark, commas, CRLF. */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
