import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** Zero asks for any free port; undefined when the wanted one is taken. */
export function freePort(wanted = 0): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port: wanted }, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export async function anyPort(): Promise<number> {
  const port = await freePort();
  if (port === undefined) throw new Error('PostgreSQL could not be started: no free port on 127.0.0.1.');
  return port;
}
