import { readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Whether the process that `postmaster.pid` names is a server on this data folder.
 *
 * `gone` = the number is stale. `foreign` = it belongs to something else by now, or to a dead process nobody has
 * reaped, and PostgreSQL would take that for a running server.
 */
export async function postmaster(data: string): Promise<'none' | 'running' | 'gone' | 'foreign'> {
  const pid = Number.parseInt(await readFile(pidFile(data), 'utf8').catch(() => ''), 10);
  if (Number.isNaN(pid)) return 'none';
  if (!isAlive(pid)) return 'gone';
  if (process.platform !== 'linux') return 'running';
  return (await servesFolder(pid, data)) ? 'running' : 'foreign';
}

export const pidFile = (data: string): string => path.join(data, 'postmaster.pid');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** PostgreSQL works in its data folder; a zombie works nowhere. */
async function servesFolder(pid: number, data: string): Promise<boolean> {
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return folder === data;
}
