import { request } from 'node:http';
import { connect } from 'node:net';
import type { CloudAdapter } from 'botbuilder';
import type { Server } from 'restify';
import { createAdapter } from '../../../src/bot/http/adapter';
import { FileLinks } from '../../../src/bot/files/fileLinks';
import { practiceGate } from '../../../src/bot/http/practiceGate';
import { close, createServer, limits, listen } from '../../../src/bot/http/server';
import { FakeClock } from '../../platform/fakeClock';

const logged: { readonly message: string; readonly facts: unknown }[] = [];
const log = {
  info: () => undefined,
  warn: (message: string, facts?: unknown) => logged.push({ message, facts }),
  error: (message: string, error?: unknown) => logged.push({ message, facts: String(error) }),
};
const heard: unknown[] = [];
const links = new FileLinks(new FakeClock(), () => '');
let server: Server;
let origin: string;
let ready = true;
let endLongTurn: () => void;
const longTurn = new Promise<void>((resolve) => (endLongTurn = resolve));

beforeAll(async () => {
  const adapter: CloudAdapter = createAdapter({ mode: 'local', host: '127.0.0.1', port: 0 }, log);
  const onTurn = async ({ activity }: { activity: { text?: string } }, answerNow: (body: unknown) => void) => {
    heard.push(activity.text);
    if (activity.text === 'takes long') {
      answerNow({ taken: true });
      await longTurn;
      heard.push('over');
    }
    if (activity.text === 'break') throw new Error('the inside');
  };
  const isTooMuch = ({ text }: { text?: string }) => text === 'too much';
  server = createServer({
    gate: practiceGate,
    adapter,
    onTurn,
    isTooMuch,
    links,
    imprint: { keepNamesMonths: 24 },
    ready: async () => ready,
    log,
  });
  origin = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0 })}`;
});
afterAll(() => close(server));
beforeEach(() => {
  logged.length = 0;
  heard.length = 0;
});

const activity = (more: object = {}): object => ({
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1',
  from: { id: '29:alex' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1' },
  text: 'hello',
  ...more,
});

const post = (body: string) =>
  fetch(`${origin}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

/** Not by fetch, which decides some headers itself. */
const postRaw = (body: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sending = request(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
    });
    sending.once('response', (answer) => resolve(answer.resume().statusCode));
    sending.once('error', reject).end(body);
  });

describe('POST /api/messages', () => {
  it('takes an activity', async () => {
    expect((await post(JSON.stringify(activity()))).status).toBe(200);
    expect(heard).toEqual(['hello']);
  });

  it.each([
    ['no JSON', '{"type": "message", secret'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no type', JSON.stringify(activity({ type: undefined }))],
    ['nobody as sender', JSON.stringify(activity({ from: undefined }))],
    ['no conversation', JSON.stringify(activity({ conversation: {} }))],
    ['a number as text', JSON.stringify(activity({ text: 7 }))],
    ['attachments of the wrong kind', JSON.stringify(activity({ attachments: 'secret' }))],
    ['too much', JSON.stringify(activity({ text: 'secret'.repeat(60_000) }))],
  ])('refuses %s with 400, and logs it without its content', async (_what, body) => {
    const answer = await post(body);

    expect(answer.status).toBe(400);
    expect(heard).toEqual([]);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged) + (await answer.text())).not.toContain('secret');
  });

  it('takes what a person says too much of, and lets nothing come of it', async () => {
    expect((await post(JSON.stringify(activity({ text: 'too much' })))).status).toBe(200);
    expect(heard).toEqual([]);
  });

  it('answers before a turn is over where the turn wants that, and answers once', async () => {
    const answer = await post(JSON.stringify(activity({ type: 'invoke', text: 'takes long' })));

    expect([answer.status, await answer.json()]).toEqual([200, { taken: true }]);
    expect(heard).toEqual(['takes long']);
    endLongTurn();
    await longTurn;
    expect((await post(JSON.stringify(activity()))).status).toBe(200);
    expect(heard).toEqual(['takes long', 'over', 'hello']);
    expect(logged).toEqual([]);
  });

  it('goes on after a refusal and after a failure', async () => {
    await post('{');
    await post(JSON.stringify(activity({ text: 'break' })));

    expect((await post(JSON.stringify(activity()))).status).toBe(200);
  });

  it.each([
    ['a page of another name', { host: 'evil.example' }, 403],
    ['a page of any origin', { origin: 'http://127.0.0.1' }, 403],
    ['what a page may send without asking', { 'content-type': 'text/plain' }, 415],
  ])('does not listen in practice to %s', async (_what, headers, status) => {
    expect(await postRaw(JSON.stringify(activity()), headers)).toBe(status);
    expect(heard).toEqual([]);
  });

  it('takes nothing but POST', async () => {
    expect((await fetch(`${origin}/api/messages`)).status).toBe(405);
  });
});

describe('who takes long', () => {
  const connectTo = (words: string): Promise<string> =>
    new Promise((resolve) => {
      let answer = '';
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(words));
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.once('close', () => resolve(answer));
    });

  it.each([
    ['headers', 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
    [
      'a body',
      'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
  ])('with %s is let go, and the next one is served', async (_what, words) => {
    // The same mechanism by a shorter time.
    Object.assign(server.server, { headersTimeout: 200, requestTimeout: 300 });

    await connectTo(words);

    Object.assign(server.server, limits);
    expect((await post(JSON.stringify(activity()))).status).toBe(200);
  });

  it('may take fifteen seconds, ten of them for the headers, and there is a most of connections', () => {
    expect(server.server).toMatchObject({ requestTimeout: 15_000, headersTimeout: 10_000, maxConnections: 1_000 });
  });
});

describe('the other doors', () => {
  it('tell whether it lives and whether it is ready', async () => {
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    ready = false;
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    ready = true;
  });

  it('hand out a file once', async () => {
    const { url } = links.offer({ name: 'a.csv', contentType: 'text/csv; charset=utf-8', content: 'né' });

    const first = await fetch(origin + url);
    expect(first.headers.get('content-disposition')).toBe('attachment; filename="a.csv"');
    expect(await first.text()).toBe('né');
    expect((await fetch(origin + url)).status).toBe(404);
  });

  it('know nothing else', async () => {
    expect((await fetch(`${origin}/files/../package.json`)).status).toBe(404);
  });
});

it.each([
  [
    '127.0.0.1',
    () => Number(new URL(origin).port),
    /^Planshift can't listen on 127.0.0.1, port \d+: .+ PORT \(EADDRINUSE\)\.$/,
  ],
  ['192.0.2.1', () => 0, /^Planshift can't listen on 192.0.2.1, port 0: .+ HOST .+ \(EADDRNOTAVAIL\)\.$/],
])('says which variable to look at where it can’t listen on %s', async (host, port, words) => {
  const other = createServer({
    gate: practiceGate,
    adapter: createAdapter({ mode: 'local', host, port: 0 }, log),
    onTurn: async () => undefined,
    links,
    imprint: { keepNamesMonths: 24 },
    ready: async () => true,
    log,
  });

  await expect(listen(other, { host, port: port() })).rejects.toThrow(words);
});
