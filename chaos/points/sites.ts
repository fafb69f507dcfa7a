/** Statements that change something, also behind a `with`. */
const writing = /^\s*(insert|update|delete|merge|truncate|create|alter|drop|select\s+planshift\.append_to_ledger)\b/i;
const withWriting = /^\s*with\b[\s\S]*\b(insert\s+into|update\s+\S+\s+(as\s+\S+\s+)?set|delete\s+from)\b/i;
const commit = /^\s*commit\b/i;
const transactionEnd = /^\s*(commit|rollback|end)\b/i;

const begin = /^\s*(begin|start\s+transaction)\b/i;
const schemaChange = /^\s*(create|alter|drop)\b/i;

/** Watches the statements of one connection: a commit is a write when its transaction wrote. */
export class WriteWatch {
  private written: string | undefined;

  /** The call site of a statement after which the database is another; undefined for any other statement. */
  siteOf(sql: string): string | undefined {
    if (writing.test(sql) || withWriting.test(sql)) return (this.written = siteOfStatement(sql));
    const site = commit.test(sql) && this.written !== undefined ? `commit of ${this.written}` : undefined;
    if (begin.test(sql) || transactionEnd.test(sql)) this.written = undefined;
    return site;
  }
}

/** The same statement with other values is the same call site. */
function siteOfStatement(sql: string): string {
  if (schemaChange.test(sql)) return `schema set-up of ${/\bdbos\b/i.test(sql) ? 'dbos' : 'planshift'}`;
  return sql
    .replace(/--[^\n]*/g, ' ')
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/\$\d+/g, '?')
    .replace(/\b\d+\b/g, '?')
    .replace(/"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\?(\s*,\s*\?)*\s*\)(\s*,\s*\(\s*\?(\s*,\s*\?)*\s*\))*/g, '(?)')
    .trim()
    .toLowerCase();
}

const isId = (segment: string): boolean => /\d/.test(segment) && !/^v\d/.test(segment);

/** The same request about somebody else is the same call site. What a batch holds is told by its body. */
export function siteOfRequest(method: string, url: string, body?: unknown): string {
  const { pathname } = new URL(url);
  const path = pathname
    .split('/')
    .map((segment) => (isId(decodeURIComponent(segment)) ? ':id' : segment))
    .join('/');
  const kind =
    path.endsWith('/$batch') && typeof body === 'string' ? (/assignLicense/.test(body) ? ' change' : ' read') : '';
  return `${method.toUpperCase()} ${path}${kind}`;
}

/** The emulator's own clock is asked all the time and is no part of the world. */
export const isOutgoing = (url: string): boolean => !new URL(url).pathname.startsWith('/_emulator/');
