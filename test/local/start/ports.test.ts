import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { portsSentence, takenPorts } from '../../../local/start/ports';

const host = '127.0.0.1';
let server: Server;
let port: number;

beforeEach(async () => {
  server = createServer();
  server.listen(0, host);
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

it('finds a port that another program holds on this machine, for a part that listens there or everywhere', async () => {
  const bot = { part: 'bot', variable: 'PORT', port, host };
  const chatWindow = { part: 'chat window', variable: 'PLAYGROUND_PORT', port };

  expect(await takenPorts([bot])).toEqual([bot]);
  expect(await takenPorts([chatWindow])).toEqual([chatWindow]);
});

it('lets a port that was freed be used', async () => {
  const freed = createServer();
  freed.listen(0, host);
  await once(freed, 'listening');
  const free = (freed.address() as AddressInfo).port;
  await new Promise((resolve) => freed.close(resolve));

  expect(await takenPorts([{ part: 'bot', variable: 'PORT', port: free, host }])).toEqual([]);
});

it('does not give one port to two parts, but any number may ask for any free one', async () => {
  const wanted = (part: string, at: number) => ({ part, variable: part, port: at, host });

  expect(await takenPorts([wanted('a', 0), wanted('b', 0)])).toEqual([]);
  expect(await takenPorts([wanted('a', 64_999), wanted('b', 64_999)])).toContainEqual({
    ...wanted('b', 64_999),
    alsoFor: 'a',
  });
});

it('names every port, who needs it and the variable to change, with another number', () => {
  const sentence = portsSentence([
    { part: 'bot', variable: 'PORT', port: 3978 },
    { part: 'chat window', variable: 'PLAYGROUND_PORT', port: 65_500 },
  ]);

  expect(sentence).toContain('not started');
  expect(sentence).toMatch(/3978.*bot.*PORT=4078/);
  expect(sentence).toMatch(/65500.*chat window.*PLAYGROUND_PORT=65400/);
  expect(portsSentence([{ part: 'bot', variable: 'PORT', port: 4011, alsoFor: 'EMULATOR_PORT' }])).toContain(
    'EMULATOR_PORT and PORT are both 4011. Choose another for one of them: PORT=4111',
  );
});
