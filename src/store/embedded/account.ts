import { readFile } from 'node:fs/promises';

/** Another account that PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly ids: { readonly uid: number; readonly gid: number };
}

const candidates = ['postgres', 'nobody'];

/** The account for PostgreSQL, which refuses to run as root; undefined when it may run as we do. */
export async function accountFor(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const found = candidates.map((name) => accountIn(accounts, name)).find((account) => account !== undefined);
  if (!found) {
    throw new Error('PostgreSQL does not run as root, and there is neither an account "postgres" nor "nobody".');
  }
  return found;
}

export function accountIn(passwd: string, name: string): Account | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([first]) => first === name);
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return uid > 0 && gid > 0 ? { name, ids: { uid, gid } } : undefined;
}
