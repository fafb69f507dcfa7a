import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startConnector } from '../../emulator/connector';
import type { Connector } from '../../emulator/connector';

const root = path.join(__dirname, '..', '..');

let bot: ChildProcess;
let connector: Connector;

/** The example as its README starts it, but on a free port. */
async function startExample(): Promise<string> {
  bot = fork(path.join(root, 'dist', 'examples', 'echo-bot', 'echoBot.js'), {
    silent: true,
    execArgv: [],
    env: { PATH: process.env['PATH'], PORT: '0' },
  });
  let complaints = '';
  bot.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(bot, 'close').then(() => Promise.reject(new Error(`The example ended: ${complaints}`)));
  const [line] = (await Promise.race([once(createInterface({ input: bot.stdout! }), 'line'), ended])) as [string];
  return /http:\S+messages/.exec(line)![0];
}

const control = async (what: 'say' | 'press', body: unknown): Promise<unknown> => {
  const address = `${connector.serviceUrl}/_emulator/${what}`;
  return (
    await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json();
};

beforeEach(async () => {
  connector = await startConnector({ botEndpoint: await startExample() });
});

afterEach(async () => {
  bot.kill();
  await connector.close();
});

describe('a bot that is not ours, on the connector', () => {
  it('hears what a person says and says it back on a card', async () => {
    expect(await control('say', { text: 'hello' })).toEqual({ status: 200, heard: ['You said: hello\nLouder'] });
    expect(connector.cards()).toHaveLength(1);
  });

  it('has its button pressed and answers to what the card was about', async () => {
    await control('say', { text: 'hello' });
    await control('say', { text: 'goodbye' });

    expect(await control('press', { button: 'Louder' })).toEqual({ status: 200, heard: ['GOODBYE!'] });
  });
});
