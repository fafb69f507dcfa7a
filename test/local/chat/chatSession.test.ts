import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startConnector } from '../../../emulator/connector';
import type { Activity, Connector } from '../../../emulator/connector';
import { ChatSession } from '../../../local/chat/chatSession';
import { Screen } from '../../../local/chat/screen';

const card = (title: string, buttons: readonly string[], body: readonly object[] = []) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        type: 'AdaptiveCard',
        body: [{ type: 'TextBlock', text: title }, ...body],
        actions: buttons.map((each) => ({ type: 'Action.Submit', title: each, data: { choice: each } })),
      },
    },
  ],
});

let heard: Activity[];
let bot: Server;
let botStatus: number;
let botBody: object | undefined;
let connector: Connector;
let session: ChatSession;
let shown: string[];

beforeEach(async () => {
  heard = [];
  shown = [];
  botStatus = 202;
  botBody = undefined;
  bot = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push(JSON.parse(Buffer.concat(chunks).toString()) as Activity);
      response.statusCode = botStatus;
      response.end(botBody && JSON.stringify(botBody));
    });
  });
  bot.listen(0, '127.0.0.1');
  await once(bot, 'listening');
  const botEndpoint = `http://127.0.0.1:${(bot.address() as AddressInfo).port}/api/messages`;
  connector = await startConnector({ botEndpoint });
  const screen = new Screen((lines) => shown.push(lines.join('\n')));
  const transcript = connector.everything;
  transcript.listen((entry) => screen.show(entry));
  session = new ChatSession({ chat: connector, transcript, screen, botEndpoint, note: (each) => shown.push(each) });
});

afterEach(async () => {
  await connector.close();
  bot.closeAllConnections();
  await new Promise((resolve) => bot.close(resolve));
});

const botCall = async (method: string, id: string, activity: object): Promise<string> => {
  const address = `${connector.serviceUrl}/v3/conversations/${encodeURIComponent(connector.conversationId)}/activities${id}`;
  const answer = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return ((await answer.json()) as { id: string }).id;
};
const botSays = (activity: object) => botCall('POST', '', activity);
const botEdits = (id: string, activity: object) => botCall('PUT', `/${id}`, activity);

it('introduces the person as Teams does, and hands on what is typed', async () => {
  expect(await session.begin()).toBe(true);
  await session.hear('migrate contoso');

  expect(heard.map(({ type, text }) => [type, text])).toEqual([
    ['installationUpdate', undefined],
    ['conversationUpdate', undefined],
    ['message', 'migrate contoso'],
  ]);
});

it('presses the numbered button of the latest card, with its inputs', async () => {
  await botSays(card('Earlier', ['Old']));
  const toggle = { type: 'Input.Toggle', id: 'renews', title: 'Renews automatically', value: 'true' };
  const id = await botSays(card('Which plan?', ['Basic', 'Premium'], [toggle]));

  await session.hear('/2 renews=false');

  expect(shown).toContain('[Premium]');
  expect(heard.at(-1)).toMatchObject({ value: { choice: 'Premium', renews: 'false' }, replyToId: id });
  expect(heard.at(-1)).not.toHaveProperty('text');
});

it('presses a button that executes as one, and shows what stands at it where that is an error', async () => {
  const { attachments } = card('Which plan?', []);
  const action = { type: 'Action.Execute', title: 'Basic', verb: 'press', data: { choice: 'Basic' } };
  await botSays({
    type: 'message',
    attachments: [{ ...attachments[0], content: { ...attachments[0]!.content, actions: [action] } }],
  });
  botStatus = 200;
  botBody = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Received.' };
  await session.hear('/1');
  botBody = {
    statusCode: 500,
    type: 'application/vnd.microsoft.error',
    value: { code: 'NotDone', message: 'Not now.' },
  };
  await session.hear('/1');

  expect(heard.at(-1)).toMatchObject({ name: 'adaptiveCard/action', value: { action } });
  expect(shown.slice(1)).toEqual(['[Basic]', '[Basic]', '(at the button) Not now.']);
});

it('shows an edit as such, with what is new only', async () => {
  const id = await botSays(card('Moving Contoso', ['Pause'], [{ type: 'TextBlock', text: '3 of 38 people' }]));
  await botEdits(id, card('Moving Contoso', ['Pause'], [{ type: 'TextBlock', text: '4 of 38 people' }]));
  await botEdits(id, card('Moving Contoso', ['Pause'], [{ type: 'TextBlock', text: '4 of 38 people' }]));

  expect(shown).toEqual(['Moving Contoso\n3 of 38 people\n[1] Pause', '(changed)\nMoving Contoso\n4 of 38 people']);
});

it('presses the question in hand while another card tells of progress', async () => {
  const live = await botSays(card('Moving', ['Pause'], [{ type: 'TextBlock', text: '1 of 9' }]));
  await botSays(card('Who moves?', ['All']));
  await botEdits(live, card('Moving', ['Pause'], [{ type: 'TextBlock', text: '2 of 9' }]));

  await session.hear('/1');

  expect(heard.at(-1)).toMatchObject({ value: { choice: 'All' } });
});

it('presses what a reading card has turned into', async () => {
  const reading = await botSays(card('Reading…', []));
  await session.hear('/1');
  expect(shown.at(-1)).toBe('No card has buttons now.');

  await botEdits(reading, card('Which plan?', ['Basic']));
  await session.hear('/1');

  expect(heard.at(-1)).toMatchObject({ value: { choice: 'Basic' }, replyToId: reading });
});

it('presses nothing on a card that was answered, nor a number that is not there', async () => {
  await botSays(card('Earlier', ['Move…']));
  const id = await botSays(card('Confirm?', ['Confirm']));
  await session.hear('/7');
  expect(shown.at(-1)).toBe('The latest card has buttons 1 to 1.');

  await botEdits(id, card('Confirmed', []));
  await session.hear('/1');

  expect(shown.at(-1)).toBe('No card has buttons now.');
  expect(heard).toEqual([]);
});

it('waits for what the bot says after the last word, not for what it said before', async () => {
  await botSays(card('Done: 38 people', []));
  await session.hear('migrate contoso');
  let isOver = false;

  const waiting = session.hear('/wait done').then(() => (isOver = true));
  await botSays(card('Reading…', []));
  expect(isOver).toBe(false);
  await botSays(card('Done: 12 people', []));
  await waiting;

  expect(isOver).toBe(true);
});

it('says in one sentence that the bot refused, or is not there, and goes on', async () => {
  botStatus = 500;
  await session.hear('help');
  expect(shown.at(-1)).toContain('did not take that (status 500)');

  bot.closeAllConnections();
  await new Promise((resolve) => bot.close(resolve));
  expect(await session.hear('help')).toBe(true);
  expect(await session.begin()).toBe(false);

  expect(shown.at(-1)).toMatch(/^No bot answers at http.*npm start/);
});

it('explains itself, and leaves when told to', async () => {
  await session.hear('/nothing');
  await session.hear('/help');

  expect(shown[0]).toContain('/help');
  expect(shown[1]).toContain('/1 name=value');
  expect(await session.hear('/quit')).toBe(false);
});
