const escaped = /\\([!-/:-@[-`{-~])/g;
/** Escaped signs wait here, out of reach of everything that reads Markdown. */
const privateUse = 0xe000;
const hidden = /[\ue000-\ue07f]/g;

/** Markdown as a person would read it: without its marks, and with what was escaped as it is. Code stays untouched. */
export function plainText(markdown: string): string {
  return markdown
    .split(/^```.*\n?/m)
    .map((part, at) => (at % 2 === 1 ? part : withoutMarks(part)))
    .join('');
}

const withoutMarks = (text: string): string =>
  text
    .replace(escaped, (_all, sign: string) => String.fromCharCode(privateUse + sign.charCodeAt(0)))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*])/g, '$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(hidden, (sign) => String.fromCharCode(sign.charCodeAt(0) - privateUse));
