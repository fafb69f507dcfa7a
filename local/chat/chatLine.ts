/** What a line typed into the terminal chat means. */
export type ChatLine =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'press'; readonly number: number; readonly given: Readonly<Record<string, string>> }
  | { readonly kind: 'wait'; readonly text: string }
  | { readonly kind: 'quit' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown'; readonly text: string }
  | { readonly kind: 'nothing' };

export function readLine(line: string): ChatLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  return text.startsWith('/') ? readCommand(text) : { kind: 'say', text };
}

function readCommand(text: string): ChatLine {
  const [, name = '', rest = ''] = /^\/(\S*)\s*(.*)$/.exec(text) ?? [];
  if (/^\d+$/.test(name)) return press(Number(name), rest);
  if (name === 'quit' || name === 'help') return { kind: name };
  return name === 'wait' ? { kind: 'wait', text: rest } : { kind: 'unknown', text };
}

const assignment = /(\w+)=(?:"([^"]*)"|(\S*))/g;

/** Values with spaces stand in quotes. */
function press(number: number, rest: string): ChatLine {
  if (rest.replace(assignment, '').trim() !== '') return { kind: 'unknown', text: `/${number} ${rest}` };
  const pairs = [...rest.matchAll(assignment)].map(([, name = '', quoted, bare = '']) => [name, quoted ?? bare]);
  return { kind: 'press', number, given: Object.fromEntries(pairs) as Readonly<Record<string, string>> };
}
