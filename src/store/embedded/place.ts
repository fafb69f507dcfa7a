import { createHash } from 'node:crypto';
import { chmod, chown, cp, lstat, mkdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account';
import { makeFolder } from '../../platform/folders';
import { findBinaries, program } from './binaries';
import { run } from './run';

/** Where one embedded PostgreSQL lives, all of it within reach of the account it runs as. */
export interface ClusterPlace {
  readonly binaries: string;
  /** Password, port and log; holds `data`. */
  readonly folder: string;
  readonly data: string;
  readonly account: Account | undefined;
}

/** The major version is in the name, because another one can't read the data. */
const dataName = 'pg18';

/** Whatever the umask says, another account must get through to the data folder. */
const passable = 0o711;

/** Makes the data folder. Only of one that was not there the mode is ours to choose. */
export async function makeDataFolder(dataDir: string, account: Account | undefined): Promise<void> {
  const isNew = await makeFolder('DATA_DIR', dataDir);
  if (isNew && account) await chmod(dataDir, passable);
}

export async function placeFor(options: EmbeddedOptions, account: Account | undefined): Promise<ClusterPlace> {
  const binaries = await findBinaries();
  const folder = await realpath(options.dataDir);
  if (!account || (await mayUse(account, binaries, folder))) return placeAt(folder, binaries, account);
  await checkEmpty(folder, account);
  return elsewhere(options, binaries, account);
}

/** A second database in another place would look as if everything had been lost. */
async function checkEmpty(folder: string, { name }: Account): Promise<void> {
  if ((await stat(path.join(folder, dataName)).catch(() => undefined)) === undefined) return;
  throw new Error(
    `${folder} holds the database, but "${name}", the account it runs as, may not pass: chmod o+x ${folder}, or set DATABASE_URL.`,
  );
}

async function placeAt(folder: string, binaries: string, account: Account | undefined): Promise<ClusterPlace> {
  const data = path.join(folder, dataName);
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (account) await chown(data, account.ids.uid, account.ids.gid);
  return { binaries, folder, data, account };
}

/** Tried, not worked out: any folder on the way may be closed. */
async function mayUse(account: Account, binaries: string, folder: string): Promise<boolean> {
  try {
    await run(program(binaries, 'postgres'), ['--version'], account);
    await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], account);
    return true;
  } catch {
    return false;
  }
}

/** A copy of the binaries, and the data, where everybody may pass. The same clone comes to the same place. */
async function elsewhere(options: EmbeddedOptions, binaries: string, account: Account): Promise<ClusterPlace> {
  const home = path.join('/var/tmp', `planshift-${shortHash(await realpath(options.projectDir))}`);
  await mkdir(home).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await checkOwn(home);
  await chmod(home, passable);
  const copy = await copyOnce(binaries, home);
  const folder = path.join(home, `data-${shortHash(await realpath(options.dataDir))}`);
  await mkdir(folder, { recursive: true });
  await chmod(folder, passable);
  return placeAt(folder, copy, account);
}

/** Anybody may write in /var/tmp, and what lies in this folder is going to be run. */
async function checkOwn(folder: string): Promise<void> {
  const entry = await lstat(folder);
  if (!entry.isDirectory() || entry.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else: remove it, or set DATABASE_URL.`);
  }
}

async function copyOnce(binaries: string, home: string): Promise<string> {
  const { mtimeMs, size } = await stat(program(binaries, 'postgres'));
  const copy = path.join(home, `native-${shortHash(`${mtimeMs} ${size}`)}`);
  const made = await stat(copy).catch(() => undefined);
  if (made) return copy;
  const part = `${copy}.part`;
  await rm(part, { recursive: true, force: true });
  await cp(binaries, part, { recursive: true, verbatimSymlinks: true });
  await rename(part, copy);
  return copy;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
export interface EmbeddedOptions {
  /** Where data, log and password go, unless the database's account may not enter there. */
  readonly dataDir: string;
  /** The clone. Its path names the place under `/var/tmp` that is taken instead. */
  readonly projectDir: string;
  /** Lines for `postgresql.conf`, written when the database is made. */
  readonly settings?: Readonly<Record<string, string>>;
}
