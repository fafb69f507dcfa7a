import { withoutEnd } from '../../typed/foldedText';
import type { PeopleIndex } from './peopleIndex';

/** How what somebody wrote begins. */
export interface Opened {
  readonly all: boolean;
  readonly except: boolean;
  readonly rest: string;
}

const wordEnd = String.raw`(?=[\s,:;]|[.!]?\s*$)`;
const everybodyWords = String.raw`(?:all|everyone|everybody|tutti|tutte)(?:\s+(?:the|of|them|people|i|gli|le|persone|\d+)${wordEnd})*${wordEnd}`;
const allExcept = String.raw`(?:except(?:\s+for)?|but|without|apart\s+from|not|tranne|eccetto|meno|salvo|esclus[oaie]|senza|a\s+parte)${wordEnd}`;
const justExcept = String.raw`(?:except(?:\s+for)?|tranne|eccetto)${wordEnd}`;
/** Told to leave somebody out, which says nothing unless somebody follows. */
const leaveOut = String.raw`(?:(?:please\s+)?(?:exclud(?:e|ing)|remove|without|leave\s+out|(?:do\s+not|don['’]?t)\s+(?:move|migrate|include|change|touch))|esclud(?:i|ere|endo)|esclus[oaie]|togli(?:ere)?|senza|lascia(?:re)?\s+fuori|non\s+(?:spostare|migrare|includere|cambiare|toccare))${wordEnd}`;
const these = String.raw`(?:these|those|them|the\s+following|quest[ie]|quell[ie]|[il]e?\s+seguenti)`;
const pointedAt = String.raw`${these}(?:\s+(?:people|users|ones|persone|utenti))?`;
const inFile = String.raw`(?:\s+(?:in|from|on)\s+(?:the|this)\s+(?:file|list)|\s+(?:nel|in\s+questo)\s+(?:file|elenco)|\s+nell['’]elenco|\s+(?:nella|in\s+questa)\s+lista)?`;
const pointing = String.raw`(?:${pointedAt}${inFile}(?=[\s.:]|$))?`;
/** The same said round or behind what points at a list. */
const theseOut = String.raw`(?:(?:leave\s+${pointedAt}\s+out|lascia(?:re)?\s+${pointedAt}\s+fuori|(?:not|skip|non|salta)\s+${pointedAt}|${pointedAt}\s+(?:not|no|out|stay|fuori|restano|rimangono))(?=[\s.:,]|$))`;
const opening = new RegExp(
  String.raw`^\s*(?:(?:(${everybodyWords})[\s,]*(${allExcept})?)|(${justExcept}|${leaveOut})|(${theseOut}))[\s:]*${pointing}[\s:.]*`,
  'i',
);

/** Far more than the words before the first person take. */
const longestOpening = 500;

const before = /^(?:[-•*–·"'([<\s]|\d{1,4}[.)]\s)+/;
const behind = `"')]>.!?`;

/** Without what stands around a name in lists. */
export const bare = (text: string): string =>
  withoutEnd(text.trim().replace(before, ''), `${behind} `).replace(/^mailto:/i, '');

const breaks = (text: string): string => text.replace(/[^\n]+/g, '');

/** The words before the first person, and the rest with its lines still numbered as they were typed. */
export function readOpening(typed: string, index: PeopleIndex): Opened {
  const [words, everybody, allBut, justBut, theseBut] = opening.exec(typed.slice(0, longestOpening)) ?? [];
  const whole = { all: false, except: false, rest: typed };
  // Somebody may be called so.
  if (words === undefined || index.find(bare(typed)) !== undefined) return whole;
  const rest = breaks(words) + typed.slice(words.length);
  const except = [allBut, justBut, theseBut].some((said) => said !== undefined);
  if (except) return { all: everybody !== undefined, except, rest };
  return /^[\s.!]*$/.test(rest) ? { all: true, except, rest: '' } : whole;
}

/**
 * A file and the words it was sent with, read as one, and the line on which the file begins; words that only open a list
 * leave the file its line numbers.
 */
export function besideFile(words: string, file: string): { readonly typed: string; readonly fileLine: number } {
  const said = words.trim();
  if (said === '') return { typed: file, fileLine: 1 };
  const isOpening = opening.exec(said.slice(0, longestOpening))?.[0].length === said.length;
  const lines = said.split(/\r\n?|\n/).length;
  return { typed: `${said}${isOpening ? ' ' : '\n'}${file}`, fileLine: isOpening ? lines : lines + 1 };
}
