import { createHash } from 'node:crypto';
import type { ListenOptions, Server } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface NamedLock {
  readonly release: () => Promise<void>;
}

const pollMs = 100;
const giveUpAfterMs = 120_000;

/** Waits until no other process of this machine holds `name`. Held by the kernel, so it ends with its process. */
export async function holdLock(name: string): Promise<NamedLock> {
  for (let waitedMs = 0; waitedMs < giveUpAfterMs; waitedMs += pollMs) {
    const lock = await tryLock(name);
    if (lock) return lock;
    await pause(pollMs);
  }
  throw new Error(`Another process has been holding "${name}" for ${giveUpAfterMs / 1000} seconds.`);
}

/** Undefined when another process holds `name`. */
export async function tryLock(name: string): Promise<NamedLock | undefined> {
  const server = createServer((socket) => socket.destroy());
  if (!(await listens(server, addressOf(name)))) return undefined;
  // The lock alone must not keep a process alive.
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

const listens = (server: Server, address: ListenOptions): Promise<boolean> =>
  new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(address, () => resolve(true));
  });

function addressOf(name: string): ListenOptions {
  const digest = createHash('sha256').update(name).digest();
  const id = `planshift-${digest.toString('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return { path: `\0${id}` };
  if (process.platform === 'win32') return { path: `\\\\.\\pipe\\${id}` };
  return { host: '127.0.0.1', port: 40_000 + (digest.readUInt16BE() % 9_000), exclusive: true };
}
