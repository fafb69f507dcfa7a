/** Marks go before the text is taken apart too: a long run of them takes `normalize` the square of its length. */
const marks = /[\p{Mn}\u302e\u302f\u{1d165}-\u{1d172}\u{16ff0}\u{16ff1}]+/gu;

/** Signs without a width, which come along when text is copied. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu;

/** Most names and addresses are made of these alone, and have nothing to be taken off. */
const plainLetters = /^[!-~]*(?: [!-~]+)*$/;

/** Text as it is compared: lower case, without accents or signs that nobody sees, every run of spaces as one. */
export const folded = (text: string): string =>
  plainLetters.test(text)
    ? text.toLowerCase()
    : text
        .replace(marks, '')
        .replace(unseen, '')
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .trim();

/** Without these signs at its end. A pattern for it would begin anew at each sign of a long run. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Three rows of the Damerau-Levenshtein table: the one being filled and the two before it. */
interface Rows {
  readonly next: number[];
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

const at = (row: readonly number[], column: number): number => row[column] ?? 0;

function cell(one: string, other: string, row: number, column: number, rows: Rows): number {
  const letter = one.charCodeAt(row - 1);
  const otherLetter = other.charCodeAt(column - 1);
  if (letter === otherLetter) return at(rows.last, column - 1);
  const best = 1 + Math.min(at(rows.last, column - 1), at(rows.last, column), at(rows.next, column - 1));
  if (row === 1 || column === 1) return best;
  const swapped = letter === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === otherLetter;
  return swapped ? Math.min(best, at(rows.beforeLast, column - 2) + 1) : best;
}

/** Fills only the cells that `most` slips can reach, fences them, and answers with the smallest. */
function fillRow(one: string, other: string, row: number, most: number, rows: Rows): number {
  const { next } = rows;
  const from = Math.max(1, row - most);
  const to = Math.min(other.length, row + most);
  next[from - 1] = from === 1 ? row : most + 1;
  let least = at(next, from - 1);
  for (let column = from; column <= to; column++) {
    const slipsHere = cell(one, other, row, column, rows);
    next[column] = slipsHere;
    if (slipsHere < least) least = slipsHere;
  }
  next[to + 1] = most + 1;
  return least;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(one.length - 1 - length) === other.charCodeAt(other.length - 1 - length)) {
    length++;
  }
  return length;
}

function countSlips(one: string, other: string, most: number): number {
  const empty = (): number[] => new Array<number>(other.length + 2).fill(most + 1);
  let beforeLast = empty();
  let last = empty().map((_, index) => index);
  let next = empty();
  for (let row = 1; row <= one.length; row++) {
    if (fillRow(one, other, row, most, { next, last, beforeLast }) > most) return most + 1;
    [beforeLast, last, next] = [last, next, beforeLast];
  }
  return Math.min(at(last, other.length), most + 1);
}

/**
 * Slips of the finger between two texts: a letter wrong, missing, too many or swapped with its neighbour.
 *
 * @param most where counting stops; anything above comes back as `most + 1`
 */
export function slips(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  const start = sharedStart(one, other);
  const [left, otherLeft] = [one.slice(start), other.slice(start)];
  const end = sharedEnd(left, otherLeft);
  return countSlips(left.slice(0, left.length - end), otherLeft.slice(0, otherLeft.length - end), most);
}
