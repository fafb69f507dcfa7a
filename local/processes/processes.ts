import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const pollMs = 50;

/**
 * When a process began and what it runs: enough to know it again, because its number may by now belong to another.
 * Undefined when there is no such process, or it is dead and only waits to be reaped.
 */
export async function identityOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return await linuxIdentity(pid);
    if (process.platform === 'win32') return await windowsIdentity(pid);
    const { stdout } = await execute('ps', ['-ww', '-o', 'lstart=,command=', '-p', String(pid)]);
    return stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}

async function linuxIdentity(pid: number): Promise<string | undefined> {
  const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name in brackets may hold anything; the start is the 22nd field, the 20th after it.
  const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return commandLine === '' ? undefined : `${startedAt} ${commandLine}`;
}

async function windowsIdentity(pid: number): Promise<string | undefined> {
  const query = `Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}' | ForEach-Object { "$($_.CreationDate.Ticks) $($_.CommandLine)" }`;
  const { stdout } = await execute('powershell', ['-NoProfile', '-Command', query]);
  return stdout.trim() || undefined;
}

/** Gives it time to leave by itself, then asks it to, then makes it. The answer says whether it had to be asked. */
export async function seeOff(
  pid: number,
  identity: string,
  patienceMs = 3_000,
): Promise<'left' | 'stopped' | 'stubborn'> {
  if (await isGone(pid, identity, patienceMs)) return 'left';
  signal(pid, 'SIGTERM');
  if (await isGone(pid, identity, patienceMs)) return 'stopped';
  signal(pid, 'SIGKILL');
  return (await isGone(pid, identity, patienceMs)) ? 'stopped' : 'stubborn';
}

async function isGone(pid: number, identity: string, withinMs: number): Promise<boolean> {
  for (let waitedMs = 0; ; waitedMs += pollMs) {
    if ((await identityOf(pid)) !== identity) return true;
    if (waitedMs >= withinMs) return false;
    await pause(pollMs);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone in the meantime.
  }
}
