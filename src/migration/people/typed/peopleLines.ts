import { closingQuote, unquoted } from '../../typed/rows';
import type { Mention } from './tableMentions';

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

/** Everything between separators of one line, and nothing more once there are `most`. */
export const readList = (text: string, line: number, most: number): readonly Mention[] =>
  cells(text, most).map((cell) => ({ line, text: cell }));
