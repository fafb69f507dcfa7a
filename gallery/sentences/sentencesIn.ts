import { parseSync } from '@swc/core';

/** A sentence by the place it is asked for, such as `finding.stillReading`. */
export interface Sentence {
  readonly path: string;
  /** `{name}` for what is put in; `[one | other]` where a part of it may read in several ways. */
  readonly words: string;
}

/** A node of the parsed file; which ones there are is the parser's affair, so all are walked alike. */
type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

/** Every sentence written in a file of `src/text`, in its order. Nothing is run, so each branch is there. */
export function sentencesIn(source: string): readonly Sentence[] {
  return inNode(parseSync(source, { syntax: 'typescript' }).body, '');
}

function inNode(value: unknown, path: string): readonly Sentence[] {
  if (Array.isArray(value)) return value.flatMap((item) => inNode(item, path));
  if (!isNode(value) || isNotSaid(value)) return [];
  const words = wordsOf(value);
  if (words !== undefined) return [{ path, words }];
  return Object.entries(value).flatMap(([part, inner]) => (isName(part) ? [] : inNode(inner, below(path, value))));
}

/** Types, imports, and what a value is only compared with. */
const isNotSaid = ({ type = '', operator }: Node): boolean =>
  type === 'ImportDeclaration' || /^Ts(?!As|Satisfies|Const)/.test(type) || operator === '===' || operator === '!==';

/** What names a part and is not said: a key, a variable, the test of a case. */
const isName = (part: string): boolean => ['key', 'id', 'identifier', 'test'].includes(part);

function wordsOf({ type, value, quasis, expressions }: Node): string | undefined {
  if (type === 'StringLiteral') return String(value);
  if (type !== 'TemplateLiteral') return undefined;
  const put = expressions as readonly Node[];
  return (quasis as readonly Node[]).map(({ cooked }, at) => `${String(cooked)}${within(put[at])}`).join('');
}

function within(node: Node | undefined): string {
  if (node === undefined) return '';
  const ways = inNode(node, '').map(({ words }) => words);
  return ways.length > 0 ? `[${ways.join(' | ')}]` : `{${nameOf(node)}}`;
}

/** What a reader recognises it by: `f.count(n)` is `n`, `eta(seconds)` is `eta`, `order.plan` is `plan`. */
function nameOf(node: Node): string {
  if (node.type === 'Identifier') return String(node['value']);
  if (node.type === 'MemberExpression') return nameOf(node['property'] as Node);
  return node.type === 'CallExpression' ? nameOf(named(node)) : '…';
}

function named({ callee, arguments: given }: Node): Node {
  const [first] = given as readonly { readonly expression: Node }[];
  const called = callee as Node;
  return called.type === 'Identifier' || first === undefined ? called : first.expression;
}

function below(path: string, { type, key, id, identifier }: Node): string {
  const name = type === 'FunctionDeclaration' ? identifier : type === 'VariableDeclarator' ? id : key;
  return isNode(name) ? [path, String(name['value'])].filter((part) => part !== '').join('.') : path;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
