import { randomBytes } from 'node:crypto';
import { access, appendFile, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { program } from './binaries';
import type { ClusterPlace } from './place';
import { anyPort } from './ports';
import { run } from './run';
import { keepAccess, readAccess, userName } from './settings';
import type { ServerAccess } from './settings';

const ownSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  max_connections: '80',
};

/** Makes the database files where there are none. A first set-up that was cut off is begun again; a complete one is never touched. */
export async function setUpCluster(
  place: ClusterPlace,
  settings: Readonly<Record<string, string>>,
): Promise<ServerAccess> {
  const marker = path.join(place.data, 'READY');
  const complete = await access(marker).then(
    () => true,
    () => false,
  );
  if (complete) return knownAccess(place);
  try {
    const made = await initialise(place, settings);
    await writeFile(marker, '');
    return made;
  } catch (error) {
    throw new Error(`PostgreSQL could not be set up in ${place.data}: ${oneLine(error)}`, { cause: error });
  }
}

async function knownAccess(place: ClusterPlace): Promise<ServerAccess> {
  const known = await readAccess(place.folder);
  if (known) return known;
  throw new Error(`The password of the database in ${place.data} is lost: ${place.folder}/access.json can't be read.`);
}

async function initialise(place: ClusterPlace, settings: Readonly<Record<string, string>>): Promise<ServerAccess> {
  // initdb wants an empty folder, and keeps the folder itself.
  await emptyFolder(place);
  const made = { port: await anyPort(), password: randomBytes(24).toString('hex') };
  await initdb(place, made.password);
  const lines = Object.entries({ ...ownSettings, ...settings }).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(path.join(place.data, 'postgresql.conf'), `\n${lines.join('')}`);
  await keepAccess(place.folder, made);
  return made;
}

async function emptyFolder({ data, account }: ClusterPlace): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { mode: 0o700 });
  if (account) await chown(data, account.ids.uid, account.ids.gid);
}

async function initdb({ binaries, data, folder, account }: ClusterPlace, password: string): Promise<void> {
  const passwordFile = path.join(folder, 'initial-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) await chown(passwordFile, account.ids.uid, account.ids.gid);
    const who = ['--username', userName, '--pwfile', passwordFile, '--auth', 'scram-sha-256'];
    await run(
      program(binaries, 'initdb'),
      ['--pgdata', data, ...who, '--encoding', 'UTF8', '--locale', 'C', '--no-instructions'],
      account,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
}

export const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').trim();
