import { oneLine } from '../../text/plain';

/** Spreadsheets run a cell that begins so as a formula; the wide forms count as the same signs. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A cell as text: neutralised where a spreadsheet would run it, quoted where it must be. */
export function csvCell(value: string): string {
  const first = value.charAt(0);
  const text = oneLine(value);
  const safe = formula.test(first) || formula.test(text) ? `'${text}` : text;
  return /[",;\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Opens in every spreadsheet: UTF-8 with its mark, commas, CRLF. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
