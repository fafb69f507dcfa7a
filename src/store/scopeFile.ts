import { readFile } from 'node:fs/promises';
import type { CustomerScopes } from '../migration/ports';
import { customersIn } from '../migration/rights/scope';
import type { Assignments } from '../migration/rights/scope';
import { parseScope } from '../migration/rights/scopeShape';
import type { Log } from '../platform/log';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder',
  EACCES: 'this account may not read it',
};

const textOf = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ''] ?? 'it could not be read';
    throw new Error(`CUSTOMER_SCOPE: ${path}: ${reason}. Put it there, or take the variable away.`, { cause: error });
  });

/** Who sees which customers, in a file that may be changed at any time. */
export class ScopeFile implements CustomerScopes {
  /** Told once, however often it is read. */
  private told: string | undefined;

  private constructor(
    private readonly path: string,
    private readonly log: Log,
    private text: string,
    private assignments: Assignments,
  ) {}

  /** @throws Error of one sentence where it can't be read, or says what it may not */
  static async open(path: string, log: Log): Promise<ScopeFile> {
    const text = await textOf(path);
    return new ScopeFile(path, log, text, parseScope(text, path));
  }

  readonly current = (): Assignments => this.assignments;

  /** Takes what was changed. Where that is wrong, what was there before goes on to count, and the log says so once. */
  readonly lookAgain = async (): Promise<void> => {
    try {
      const text = await textOf(this.path);
      if (text !== this.text) this.take(text);
      this.told = undefined;
    } catch (error) {
      const fault = error instanceof Error ? error.message : 'unknown';
      if (fault !== this.told) this.log.error(`${fault} What it said before goes on to count.`);
      this.told = fault;
    }
  };

  private take(text: string): void {
    this.assignments = parseScope(text, this.path);
    this.text = text;
    const total = customersIn(this.assignments).size;
    this.log.info('Who sees which customers was read anew.', { count: this.assignments.length, total });
  }
}
