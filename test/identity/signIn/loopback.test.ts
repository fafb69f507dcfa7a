import { once } from 'node:events';
import { connect } from 'node:net';
import { listenForCode } from '../../../src/identity/signIn/loopback';

/** As no browser's address bar would send it, but as any page may have one send. */
async function asked(port: number, target: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.end(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

it.each(['//', 'http://[', '/?state=another&code=stolen', '/favicon.ico'])(
  'turns %s away, and goes on waiting for the answer to its own question',
  async (target) => {
    const loopback = await listenForCode(0, 'ours');
    const port = Number(new URL(loopback.redirectUri).port);
    try {
      await expect(asked(port, target)).resolves.toMatch(/^HTTP\/1.1 400 /);
      await expect(asked(port, '/?state=ours&code=good')).resolves.toMatch(/^HTTP\/1.1 200 /);
      await expect(loopback.brought).resolves.toEqual({ code: 'good' });
    } finally {
      loopback.close();
    }
  },
);
