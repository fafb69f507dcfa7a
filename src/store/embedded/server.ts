import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { program } from './binaries';
import { oneLine } from './cluster';
import type { ClusterPlace } from './place';
import { anyPort, freePort } from './ports';
import { pidFile, postmaster } from './postmaster';
import { lastWords, run } from './run';
import { keepAccess, urlOf } from './settings';
import type { ServerAccess } from './settings';

const connectWithinMs = 2_000;
const pollMs = 250;
/** Recovery after a crash may take a while; a start that fails outright does not. */
const recoverWithinMs = 60_000;
const startAttempts = 8;

export async function answers(access: ServerAccess): Promise<boolean> {
  const client = new Client({ connectionString: urlOf(access), connectionTimeoutMillis: connectWithinMs });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export interface Started {
  readonly access: ServerAccess;
  readonly adopted: boolean;
}

/** Starts the server, or waits for one that is on its way up. */
export async function startServer(place: ClusterPlace, known: ServerAccess): Promise<Started> {
  const logged = await logLength(place);
  for (let attempt = 1; ; attempt++) {
    try {
      return (await adoptRunning(place, known)) ?? (await startOnce(place, known));
    } catch (error) {
      // Children of a killed server hold its shared memory for a moment longer.
      if (attempt === startAttempts) throw await explained(place, logged, error);
      await pause(pollMs);
    }
  }
}

async function adoptRunning(place: ClusterPlace, access: ServerAccess): Promise<Started | undefined> {
  const state = await postmaster(place.data);
  if (state === 'foreign') await rm(pidFile(place.data), { force: true });
  if (state !== 'running') return undefined;
  return (await comesUp(place, access)) ? { access, adopted: true } : undefined;
}

async function startOnce(place: ClusterPlace, known: ServerAccess): Promise<Started> {
  const access = await withFreePort(place, known);
  await run(
    program(place.binaries, 'pg_ctl'),
    ['start', '--pgdata', place.data, '--options', `-p ${access.port}`, '--log', logFile(place), '--wait'],
    place.account,
  );
  return { access, adopted: false };
}

export async function stopServer({ binaries, data, account }: ClusterPlace): Promise<void> {
  if ((await postmaster(data)) !== 'running') return;
  await run(program(binaries, 'pg_ctl'), ['stop', '--pgdata', data, '--mode', 'fast', '--wait'], account);
}

async function comesUp({ data }: ClusterPlace, access: ServerAccess): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < recoverWithinMs; waitedMs += pollMs) {
    if (await answers(access)) return true;
    if ((await postmaster(data)) !== 'running') return false;
    await pause(pollMs);
  }
  throw new Error(`PostgreSQL in ${data} is running but does not answer on 127.0.0.1:${access.port}.`);
}

/** The port changes only when somebody else took it. */
async function withFreePort(place: ClusterPlace, known: ServerAccess): Promise<ServerAccess> {
  if ((await freePort(known.port)) !== undefined) return known;
  const moved = { ...known, port: await anyPort() };
  await keepAccess(place.folder, moved);
  return moved;
}

const logFile = ({ data }: ClusterPlace): string => path.join(data, 'server.log');

const logLength = async (place: ClusterPlace): Promise<number> =>
  (await stat(logFile(place)).catch(() => undefined))?.size ?? 0;

/** The server's own reason stands in its log, after what was there before. */
async function explained(place: ClusterPlace, logged: number, error: unknown): Promise<Error> {
  const log = await readFile(logFile(place)).catch(() => Buffer.alloc(0));
  const reason = lastWords(log.subarray(logged).toString('utf8')) ?? oneLine(error);
  return new Error(`PostgreSQL could not be started in ${place.data}: ${reason}`, { cause: error });
}
