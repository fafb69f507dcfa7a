import { createServer as createHttpServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export interface Doors {
  readonly port: number;
  close(): Promise<void>;
}

/** A TLS handshake record begins with this byte; no HTTP method does. */
const tlsHandshake = 0x16;
const loopback = '127.0.0.1';

/** One port for HTTPS and plain HTTP: the first byte tells them apart. Loopback only. */
export async function openDoors(
  port: number,
  tls: { key: string; cert: string },
  listener: RequestListener,
): Promise<Doors> {
  const http = createHttpServer({ keepAliveTimeout: 30_000 }, listener);
  const https = createHttpsServer({ ...tls, keepAliveTimeout: 30_000 }, listener);
  const sockets = new Set<Socket>();
  const gate = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('data', (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === tlsHandshake ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    gate.once('error', reject);
    gate.listen(port, loopback, resolve);
  });
  return {
    port: (gate.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        gate.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
