import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** How to reach the server; kept for its life, so that whoever comes later can adopt it. */
export interface ServerAccess {
  readonly port: number;
  readonly password: string;
}

const user = 'planshift';

export const userName = user;

/** It says all there is to say: what it left open, the driver would take from `PGSSLMODE` and the like in the shell. */
export const urlOf = ({ port, password }: ServerAccess): string =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/postgres?sslmode=disable`;

const fileIn = (folder: string): string => path.join(folder, 'access.json');

export async function readAccess(folder: string): Promise<ServerAccess | undefined> {
  try {
    return JSON.parse(await readFile(fileIn(folder), 'utf8')) as ServerAccess;
  } catch {
    return undefined;
  }
}

export async function keepAccess(folder: string, access: ServerAccess): Promise<void> {
  const part = `${fileIn(folder)}.part`;
  await writeFile(part, JSON.stringify(access), { mode: 0o600 });
  await rename(part, fileIn(folder));
}
