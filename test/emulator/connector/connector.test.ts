import {
  ActivityHandler,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  MessageFactory,
  TeamsInfo,
  TurnContext,
} from 'botbuilder';
import type { ConversationReference, Response } from 'botbuilder';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { alex, readable, startConnector } from '../../../emulator/connector';
import type { Connector } from '../../../emulator/connector';

const card = (text: string, title?: string) =>
  CardFactory.adaptiveCard({
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text }],
    actions: title === undefined ? [] : [{ type: 'Action.Submit', title, data: { answer: 'yes' } }],
  });

/** A bot as `botbuilder` makes them, so that what is proved here holds for the real one. */
class SampleBot extends ActivityHandler {
  heard: unknown[] = [];
  reference: Partial<ConversationReference> = {};

  constructor() {
    super();
    this.onInstallationUpdateAdd(async (context, next) => {
      await context.sendActivity('Welcome');
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.reply(context);
      await next();
    });
  }

  private async reply(context: TurnContext): Promise<void> {
    const { text, replyToId, id } = context.activity;
    const value = context.activity.value as unknown;
    this.reference = TurnContext.getConversationReference(context.activity);
    this.heard.push({ text, value, replyToId, id });
    if (text?.includes('who'))
      return void (await context.sendActivity((await TeamsInfo.getMember(context, context.activity.from.id)).name));
    if (text?.includes('delete')) {
      const sent = await context.sendActivity('soon gone');
      return context.deleteActivity(sent?.id ?? '');
    }
    if (text?.includes('big')) return void (await context.sendActivity('x'.repeat(30_000)));
    if (replyToId !== undefined && value !== undefined) {
      await context.updateActivity({ ...MessageFactory.attachment(card('Answered')), id: replyToId });
      return;
    }
    await context.sendActivity(MessageFactory.attachment(card(`You said ${text}`, 'Go')));
  }
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const failures: unknown[] = [];
adapter.onTurnError = async (_context, error) => void failures.push(error);

async function serve(bot: SampleBot): Promise<Server> {
  const server = createServer((request, response) => void answer(bot, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function answer(bot: SampleBot, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
  const webResponse = {
    socket: response.socket,
    end: () => response.end(),
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send: (content: unknown) => response.write(JSON.stringify(content)),
    status: (code: number) => void (response.statusCode = code),
  };
  await adapter.process(
    { body, headers: request.headers, method: 'POST' },
    webResponse as unknown as Response,
    (context) => bot.run(context),
  );
}

describe('the stand-in for Teams', () => {
  let connector: Connector;
  let bot: SampleBot;
  let server: Server;

  beforeEach(async () => {
    bot = new SampleBot();
    server = await serve(bot);
    failures.length = 0;
    connector = await startConnector({
      botEndpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    });
  });

  afterEach(async () => {
    await connector.close();
    server.closeAllConnections();
    server.close();
  });

  it('installs the bot and carries words both ways', async () => {
    await connector.install();
    await connector.say('hello');
    expect(connector.transcript.map(({ from, activity }) => [from, activity.type])).toEqual([
      ['person', 'installationUpdate'],
      ['bot', 'message'],
      ['person', 'conversationUpdate'],
      ['person', 'message'],
      ['bot', 'message'],
    ]);
    expect((await connector.waitForText('You said hello')).order).toBe(4);
  });

  it('presses a button as Teams does, with a value and no text, and shows the card edited in place', async () => {
    await connector.say('hello');
    await connector.pressButton('Go', { note: 'n' });
    const [entry] = connector.cards();
    expect(bot.heard[1]).toMatchObject({
      text: undefined,
      value: { answer: 'yes', note: 'n' },
      replyToId: entry?.activity.id,
    });
    expect(connector.cards()).toHaveLength(1);
    expect(entry?.versions.map(readable)).toEqual(['You said hello\nGo', 'Answered']);
    await expect(async () => connector.pressButton('Go')).rejects.toThrow('No card has a button "Go". There are: none');
  });

  it('delivers the same turn again when asked to, without saying it twice in the window', async () => {
    const { sent } = await connector.say('hello');
    await connector.send(sent);
    expect(bot.heard).toHaveLength(2);
    expect(connector.transcript.filter(({ from }) => from === 'person')).toHaveLength(1);
  });

  it('tells a message that nobody asked for to the person it is for, in whichever conversation', async () => {
    await connector.say('hello');
    await adapter.continueConversationAsync(
      '',
      bot.reference,
      async (context) => void (await context.sendActivity('By the way')),
    );
    await connector.waitForText('By the way');
    const other = { ...alex, id: '29:bea', aadObjectId: 'bea', name: 'Bea Costa' };
    const theirs = connector.personalChat(other);
    const created = await fetch(`${connector.serviceUrl}/v3/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ members: [{ id: '29:bea' }], activity: { type: 'message', text: 'Only for Bea' } }),
    });
    expect(await created.json()).toMatchObject({ id: theirs.conversationId });
    expect(theirs.transcript.map(({ activity }) => activity.text)).toEqual(['Only for Bea']);
    expect(connector.transcript.map(({ activity }) => activity.text)).not.toContain('Only for Bea');
  });

  it('mentions the bot in a group, where it hears nothing else', async () => {
    const group = connector.groupChat(alex);
    await group.say('help');
    expect(bot.heard).toEqual([expect.objectContaining({ text: '<at>Planshift</at> help' })]);
    expect(group.transcript[0]?.activity.conversation).toMatchObject({ conversationType: 'groupChat', isGroup: true });
    expect(connector.transcript).toEqual([]);
  });

  it('knows its people, takes messages back, and refuses what Teams would find too big', async () => {
    await connector.say('who am I');
    expect(connector.transcript[1]?.activity.text).toBe('Alex Silva');
    await connector.say('delete that');
    expect(connector.transcript.map(({ activity }) => activity.text)).not.toContain('soon gone');
    await connector.say('big');
    expect(failures).toMatchObject([{ statusCode: 413 }]);
  });

  it('refuses the next message when told to, once', async () => {
    connector.refuseNext({ status: 403, method: 'POST' });
    await connector.say('hello');
    expect(connector.cards()).toEqual([]);
    await connector.say('hello');
    expect(connector.cards()).toHaveLength(1);
  });

  it('says what there was when what was waited for does not come', async () => {
    await connector.say('hello');
    await expect(connector.waitForText('goodbye', 5)).rejects.toThrow(/within 5 ms[\s\S]*You said hello/);
  });
});
