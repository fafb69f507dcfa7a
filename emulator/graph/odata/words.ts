import { badRequest } from '../problem';

export interface Word {
  readonly kind: 'text' | 'name' | 'mark';
  readonly value: string;
}

const pattern = /\s*(?:'((?:[^']|'')*)'|([A-Za-z0-9_@.$/:-]+)|([(),]))/y;

/** Splits a filter into quoted texts, names (with paths, GUIDs and numbers) and the marks `(`, `)` and `,`. */
export function wordsOf(filter: string): Word[] {
  const words: Word[] = [];
  const reader = new RegExp(pattern);
  while (reader.lastIndex < filter.trimEnd().length) {
    const at = reader.lastIndex;
    const match = reader.exec(filter);
    if (match === null) throw badRequest(`Invalid filter clause: syntax error at position ${at} in '${filter}'.`);
    words.push(wordOf(match));
  }
  return words;
}

function wordOf([, text, name, mark]: RegExpExecArray): Word {
  if (text !== undefined) return { kind: 'text', value: text.replaceAll("''", "'") };
  return name === undefined ? { kind: 'mark', value: mark ?? '' } : { kind: 'name', value: name };
}
