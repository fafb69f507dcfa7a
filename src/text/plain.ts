/** Signs that mean something anywhere in a Markdown line. Round brackets and `!` do nothing once `[` is literal. */
const anywhere = /[\\`*_[\]<|~]/g;
/** Line breaks, other control characters and the marks that turn the direction of writing around. */
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const unseen = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** A string from outside on one line, for places that show text as it is (buttons, choices, files). */
export const oneLine = (outside: string): string => outside.replace(unseen, ' ').replace(/ {2,}/g, ' ').trim();

/** `oneLine`, at most `length` characters long. */
export function clip(outside: string, length: number): string {
  const signs = Array.from(oneLine(outside));
  return signs.length <= length ? signs.join('') : `${signs.slice(0, length - 1).join('')}…`;
}

/**
 * A string from outside for places that read Markdown: shown letter for letter, never as a link, list or emphasis.
 * Only signs that would be read as Markdown are escaped, because not every client hides a needless backslash.
 */
export const plain = (outside: string): string =>
  oneLine(outside)
    .replace(anywhere, '\\$&')
    .replace(/^([-+#>=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/\{\{/g, '\\{\\{')
    .replace(/:\/\//g, ':\\//')
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`);

/** As it is, for copying. A fence inside it would end the block. */
export function asBlock(content: string): string {
  const text = content
    .replace(/^\uFEFF/, '')
    .replace(/`{3,}/g, "'''")
    .trimEnd();
  return `\`\`\`\n${text}\n\`\`\``;
}
