import type { Mention } from './tableMentions';

/** Lines and names that are read at once; a customer of more people is moved in parts. */
export const mostLines = 20_000;
/** A name has few words, so more than these are no list of people. */
const mostWords = 5 * mostLines;
const mostBlankLines = 5 * mostLines;
const [lineFeed, carriageReturn, space] = [10, 13, 32];

const isBreak = (code: number): boolean => code === lineFeed || code === carriageReturn;

/** Looked at before anything is taken apart. Blank lines count less, since nobody is in them. */
export function hasTooManyLines(typed: string): boolean {
  if (countOf('\n', typed) + countOf('\r', typed) < mostLines) return false;
  let [filled, lines, isFilled] = [0, 1, false];
  for (let at = 0; at <= typed.length; at++) {
    const code = at < typed.length ? typed.charCodeAt(at) : lineFeed;
    if (code > space) isFilled = true;
    if (!isBreak(code)) continue;
    filled += Number(isFilled);
    lines += 1;
    isFilled = false;
    if (filled > mostLines || lines > mostBlankLines) return true;
  }
  return false;
}

/** Asked before anybody is looked up, because one line can hold them all. */
export function areTooMany(mentioned: readonly Mention[]): boolean {
  if (mentioned.length > mostLines) return true;
  let [addresses, words] = [0, 0];
  for (const { text } of mentioned) {
    addresses += Math.max(countOf('@', text), countOf('<', text));
    words += 1 + countOf(' ', text);
    if (addresses > mostLines || words > mostWords) return true;
  }
  return false;
}

/** Counts no further than matters to anybody who asks. */
function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= mostWords; at = text.indexOf(sign, at + 1)) count++;
  return count;
}
