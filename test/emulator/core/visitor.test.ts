import { request } from 'node:http';
import { startConnector } from '../../../emulator/connector';
import { Practice } from '../practice';

let practice: Practice;
let connector: Awaited<ReturnType<typeof startConnector>>;

beforeAll(async () => {
  [practice, connector] = await Promise.all([Practice.open(), startConnector()]);
});
afterAll(() => Promise.all([practice.close(), connector.close()]));

/** Not by fetch, which decides some headers itself. */
const status = (url: string, headers: Readonly<Record<string, string>>, body = '{}'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sending = request(url, { method: 'POST', headers });
    sending.once('response', (answer) => resolve(answer.resume().statusCode));
    sending.once('error', reject).end(body);
  });

const json = { 'content-type': 'application/json' };
const asPages: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['of any origin', { ...json, origin: 'https://page.example' }, 403],
  ['of no origin that it tells', { ...json, origin: 'null' }, 403],
  ['that has led its own name here', { ...json, host: 'page.example:4010' }, 403],
  ['that sends what needs no leave', { 'content-type': 'text/plain' }, 415],
  ['that sends a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
];

describe('a web page in a browser on this machine', () => {
  it.each(asPages)('%s can not set the practice world back', async (_what, headers, refusal) => {
    const before = (await practice.get('/_emulator/journal')).items().length;

    expect(await status(`http://127.0.0.1:${practice.emulator.port}/_emulator/reset`, headers)).toBe(refusal);
    expect((await practice.get('/_emulator/journal')).items()).toHaveLength(before);
  });

  it.each(asPages)('%s can not speak for somebody in the chat', async (_what, headers, refusal) => {
    expect(await status(`${connector.serviceUrl}/_emulator/say`, headers, '{"text": "help"}')).toBe(refusal);
    expect(connector.transcript).toHaveLength(0);
  });
});

it('lets everybody else in, by each name of this machine', async () => {
  const { port } = practice.emulator;
  const names = ['localhost', `localhost:${port}`, '127.0.0.1', '[::1]:1'];

  const answers = await Promise.all(
    names.map((host) => status(`http://127.0.0.1:${practice.emulator.port}/_emulator/reset`, { ...json, host })),
  );

  expect(answers.every((answer) => answer !== undefined && answer < 300)).toBe(true);
});
