/** What a place that reads Markdown may show: sentences of our own, and words from outside that were made plain. */
export type Phrase = '' | (string & { readonly brand: 'plain' | 'phrase' });
/** Words from outside that were made plain. A sentence asks for these, so that a forgotten name does not compile. */
export type Plain = string & { readonly brand: 'plain' };
/** Words from outside for places that show text as it is (buttons, choices, files). */
export type OneLine = string & { readonly brand: 'oneLine' };
/** Sentences as they are handed out: each string, and each that comes of a function, is ready to be read; words to be typed stay what they are. */
export type AsPhrases<Sentences> = Sentences extends readonly string[]
  ? Sentences
  : Sentences extends string
    ? Phrase
    : Sentences extends (...given: infer Given) => infer Result
      ? (...given: Given) => AsPhrases<Result>
      : { readonly [Name in keyof Sentences]: AsPhrases<Sentences[Name]> };

/** Signs that mean something anywhere in a Markdown line. Round brackets and `!` do nothing once `[` is literal. */
const anywhere = /[\\`*_[\]<|~]/g;
/** Line breaks, other control characters and the marks that turn the direction of writing around. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** A string from outside on one line, for places that show text as it is (buttons, choices, files). */
export const oneLine = (outside: string): OneLine =>
  outside.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim() as OneLine;

/** `oneLine`, at most `length` characters long. */
export function clip(outside: string, length: number): OneLine {
  const signs = Array.from(oneLine(outside));
  return (signs.length <= length ? signs.join('') : `${signs.slice(0, length - 1).join('')}…`) as OneLine;
}

/**
 * A string from outside for places that read Markdown: shown letter for letter, never as a link, list or emphasis.
 * Only signs that would be read as Markdown are escaped, because not every client hides a needless backslash.
 */
export const plain = (outside: string): Plain =>
  oneLine(outside)
    .replace(anywhere, '\\$&')
    .replace(/^([-+#>=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{\{/g, '\\{\\{')
    .replace(/:\/\//g, ':\\//')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`) as Plain;

/** For a sentence on a button, in a file or on a card that makes it plain as a whole: nothing may be escaped in it yet. */
export const asIs = (outside: string, length = Infinity): Plain => clip(outside, length) as string as Plain;

/** A template of `Phrase`s: a name from outside that was not made plain does not fit in. */
export const phrase = (fixed: TemplateStringsArray, ...parts: readonly (Phrase | number)[]): Phrase =>
  String.raw({ raw: fixed }, ...parts) as Phrase;

/** As it is, for copying. A fence inside it would end the block. */
export function asBlock(content: string): Phrase {
  const text = content
    .replace(/^\uFEFF/, '')
    .replace(/`{3,}/g, "'''")
    .trimEnd();
  return `\`\`\`\n${text}\n\`\`\`` as Phrase;
}

/** A line of Markdown as it is read aloud: without marks of emphasis, what was escaped letter for letter. */
export const spoken = (markdown: string, length: number): string =>
  clip(
    markdown.replace(/\\([^\sA-Za-z0-9])|\*\*|`/g, (_, sign: string | undefined) => sign ?? ''),
    length,
  );
