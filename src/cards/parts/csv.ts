import { oneLine } from '../../text/plain';
import type { Reader } from '../../text/reader';

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
export function csvCell(value: Cell, decimalSign = '.'): string {
  if (typeof value === 'number') return String(value).replace('.', decimalSign);
  const text = oneLine(value).replace(formula, "$1$2'$3");
  const safe = blankFirst.test(value) && !text.startsWith("'") ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const hasComma = (locale: string): boolean => /,/.test((0.5).toLocaleString(locale));

/**
 * Opens in the reader's spreadsheet: UTF-8 with its mark, the decimal sign of their country, CRLF. Spreadsheets split at
 * semicolons where a comma is in numbers.
 */
export function csv(rows: readonly (readonly Cell[])[], { locale }: Pick<Reader, 'locale'>): string {
  const [separator, decimalSign] = hasComma(locale) ? [';', ','] : [',', '.'];
  const lines = rows.map((row) => row.map((value) => csvCell(value, decimalSign)).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
