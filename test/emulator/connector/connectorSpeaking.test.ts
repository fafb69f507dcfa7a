import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { alex, readable, startConnector } from '../../../emulator/connector';
import type { Activity, Connector } from '../../../emulator/connector';

const card = (text: string, title?: string) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text }],
        actions: title === undefined ? [] : [{ type: 'Action.Submit', title, data: { answer: 'yes' } }],
      },
    },
  ],
});

const executing = [
  {
    ...{ type: 'Action.Execute', title: 'Run', verb: 'run', data: { answer: 'now' } },
    fallback: { type: 'Action.Submit', title: 'Run', data: { answer: 'then' } },
  },
  { type: 'Action.Execute', title: 'Only new', verb: 'run' },
] as const;
const withButton = (action: object) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', body: [], actions: [action] },
    },
  ],
});

interface Answered {
  readonly atButton?: unknown;
}

let invokeAnswer: { readonly status: number; readonly body: unknown };
let connector: Connector;
let bot: Server;
let heard: Activity[];

const write = async (conversationId: string, method: string, body?: unknown, id = ''): Promise<{ id: string }> => {
  const address = `${connector.serviceUrl}/v3/conversations/${conversationId}/activities/${id}`;
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return (await response.json().catch(() => ({ id: '' }))) as { id: string };
};

/** A bot of no framework at all: a card for a word, and the card changed for a press. */
async function reply({ conversation, replyToId, text, value }: Activity): Promise<void> {
  const { id } = conversation!;
  if (value !== undefined) return void (await write(id, 'PUT', card(`Pressed ${JSON.stringify(value)}`), replyToId));
  const sent = await write(id, 'POST', card(`Heard ${text}`, 'Go'));
  if (text === 'take it back') await write(id, 'DELETE', undefined, sent.id);
  if (text === 'tell Alex') await write(connector.conversationId, 'POST', card('For Alex'));
}

async function turn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const activity = (await json(request)) as Activity;
  heard.push(activity);
  if (activity.type === 'invoke') {
    response.statusCode = invokeAnswer.status;
    return void response.end(JSON.stringify(invokeAnswer.body));
  }
  await reply(activity);
  response.statusCode = 202;
  response.end();
}

const ask = async (what: 'say' | 'press', body: unknown): Promise<readonly [number, unknown]> => {
  const response = await fetch(`${connector.serviceUrl}/_emulator/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()];
};

beforeEach(async () => {
  heard = [];
  bot = createServer((request, response) => void turn(request, response));
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  connector = await startConnector({
    botEndpoint: `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`,
  });
});

afterEach(async () => {
  await connector.close();
  bot.closeAllConnections();
  bot.close();
});

describe('a script that speaks through the connector', () => {
  it('says something in the usual chat and is told what the bot made of it', async () => {
    expect(await ask('say', { text: 'hello' })).toEqual([200, { status: 202, heard: ['Heard hello\nGo'] }]);
    expect(heard).toMatchObject([{ text: 'hello', from: { id: alex.id } }]);
  });

  it('presses a button by its title, with inputs, and is told what became of the card', async () => {
    await ask('say', { text: 'hello' });

    expect(await ask('press', { button: 'Go', inputs: { note: 'n' } })).toEqual([
      200,
      { status: 202, heard: ['Pressed {"answer":"yes","note":"n"}'] },
    ]);
    expect(connector.cards()).toHaveLength(1);
  });

  it('is told what stands at a button that executes, or that its answer is none', async () => {
    const [execute] = executing;
    await write(connector.conversationId, 'POST', withButton(execute));
    const answers = [
      [200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Taken' }],
      [200, { statusCode: 500, type: 'application/vnd.microsoft.error', value: { code: 'No', message: 'Not now' } }],
      [200, { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' }],
      [501, undefined],
    ] as const;

    const shown = [];
    for (const [status, body] of answers) {
      invokeAnswer = { status, body };
      shown.push(((await ask('press', { button: 'Run', inputs: { note: 'n' } }))[1] as Answered).atButton);
    }

    const failed = { text: 'Something went wrong. Please try again.', isError: true };
    expect(shown).toEqual([{ text: 'Taken', isError: false }, { text: 'Not now', isError: true }, failed, failed]);
    expect(heard[0]).toMatchObject({
      ...{ type: 'invoke', name: 'adaptiveCard/action' },
      value: { action: { type: 'Action.Execute', verb: 'run', data: { answer: 'now', note: 'n' } }, trigger: 'manual' },
    });
  });

  it('sees a card in the answer in the place of the one that was pressed', async () => {
    await write(connector.conversationId, 'POST', withButton(executing[0]));
    const [{ content }] = card('Replaced').attachments as unknown as [{ content: object }];
    invokeAnswer = {
      status: 200,
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content },
    };

    await ask('press', { button: 'Run' });

    expect(connector.cards().map(({ activity }) => readable(activity))).toEqual(['Replaced']);
  });

  it('presses the fallback as a client from before Action.Execute, and finds no button without one', async () => {
    connector.knowsExecute = false;
    for (const each of executing) await write(connector.conversationId, 'POST', withButton(each));

    await connector.pressButton('Run');

    expect(heard).toMatchObject([{ type: 'message', value: { answer: 'then' } }]);
    await expect(async () => connector.pressButton('Only new')).rejects.toThrow('no "Only new"');
  });

  it('is not told what the bot took back', async () => {
    expect(await ask('say', { text: 'take it back' })).toEqual([200, { status: 202, heard: [] }]);
  });

  it('speaks for anybody it has brought in, and is told nothing of the other chats', async () => {
    await fetch(`${connector.serviceUrl}/_emulator/people`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ count: 1 }),
    });

    expect(await ask('say', { text: 'tell Alex', person: '29:agent-0' })).toEqual([
      200,
      { status: 202, heard: ['Heard tell Alex\nGo'] },
    ]);
    expect(heard).toMatchObject([{ from: { id: '29:agent-0', name: 'Agent 0' } }]);
    expect(connector.transcript).toHaveLength(1);
  });

  it('is told why nothing happened: no text, nobody of that id, no such button, no bot', async () => {
    const codes = async (answer: ReturnType<typeof ask>) => {
      const [status, body] = await answer;
      return [status, (body as { error: { code: string; message: string } }).error];
    };

    expect(await codes(ask('say', { txet: 'hello' }))).toMatchObject([400, { code: 'BadRequest' }]);
    expect(await codes(ask('say', { text: 'hello', person: '29:nobody' }))).toMatchObject([
      404,
      { code: 'PersonNotFound' },
    ]);
    expect(await codes(ask('press', { button: 'Stop' }))).toEqual([
      404,
      { code: 'ButtonNotFound', message: 'No card has a button "Stop". There are: none' },
    ]);
    connector.botEndpoint = 'http://127.0.0.1:1/api/messages';
    expect(await codes(ask('say', { text: 'hello' }))).toEqual([
      502,
      { code: 'BotUnreachable', message: 'No bot answers at http://127.0.0.1:1/api/messages.' },
    ]);
  });
});
