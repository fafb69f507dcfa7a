import { alex, madeUpPerson, startConnector, teamsLimits } from '../../../emulator/connector';
import type { Connector, Standing } from '../../../emulator/connector';

let connector: Connector;

afterEach(() => connector.close());

const post = (path: string, body: unknown, method = 'POST') =>
  fetch(`${connector.serviceUrl}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const write = (conversationId: string, text = 'hello') =>
  post(`/v3/conversations/${encodeURIComponent(conversationId)}/activities`, { type: 'message', text });

const statuses = async (answers: readonly Promise<Response>[]) =>
  (await Promise.all(answers)).map(({ status }) => status);

describe('the limits of Teams', () => {
  it('let seven through to one conversation in a second, and say how long to wait', async () => {
    connector = await startConnector({ limits: true });
    const answers = await Promise.all(Array.from({ length: 9 }, () => write(connector.conversationId)));
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused).toHaveLength(2);
    expect(refused[0]?.headers.get('Retry-After')).toBe('1');
    expect(connector.transcript).toHaveLength(7);
  });

  it('let as many through to all conversations as a window holds, and need not say how long to wait', async () => {
    // A window that also a busy machine stays within.
    const limits = { ...teamsLimits, app: teamsLimits.app.map(({ count }) => ({ count, ms: 60_000 })) };
    connector = await startConnector({ limits, retryAfter: false });
    const chats = Array.from({ length: 60 }, (_none, nth) => connector.personalChat(madeUpPerson(nth)));
    const answers = await Promise.all(chats.map(({ conversationId }) => write(conversationId)));
    const refused = answers.filter(({ status }) => status === 429);

    expect(refused).toHaveLength(10);
    expect(refused[0]?.headers.get('Retry-After')).toBeNull();
  });

  it('do not count what they refused', async () => {
    connector = await startConnector({
      limits: { app: [{ count: 2, ms: 400 }], conversation: teamsLimits.conversation },
    });
    const answers: number[] = [];
    for (let nth = 0; nth < 12; nth += 1) {
      answers.push((await write(connector.conversationId)).status);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }

    expect(answers.filter((status) => status === 201).length).toBeGreaterThanOrEqual(4);
  });
});

const said: readonly (readonly [Standing, number, string])[] = [
  ['blocked', 403, 'ConversationBlockedByUser'],
  ['removed', 403, 'BotNotInConversationRoster'],
  ['disabled', 403, 'BotDisabledByAdmin'],
  ['notInstalled', 403, 'ForbiddenOperationException'],
  ['left', 404, 'ConversationNotFound'],
];

it.each(said)('says of a person who is %s what Teams says, until that is over', async (standing, status, code) => {
  connector = await startConnector();
  connector.setStanding(alex, standing);
  const refused = await write(connector.conversationId);
  const created = await post('/v3/conversations', { members: [{ id: alex.id }], activity: { type: 'message' } });
  connector.setStanding(alex, undefined);

  expect([refused.status, await refused.json()]).toMatchObject([status, { error: { code } }]);
  expect(created.status).toBe(status);
  expect((await write(connector.conversationId)).status).toBe(201);
  expect(connector.transcript).toHaveLength(1);
});

describe('faults', () => {
  beforeEach(async () => {
    connector = await startConnector();
  });

  it('come before the effect or after it, and the record tells which', async () => {
    connector.fault({ status: 502, nth: 1 });
    connector.fault({ status: 504, afterEffect: true, nth: 1 });
    connector.fault({ drop: true, nth: 1 });
    connector.fault({ drop: true, afterEffect: true, nth: 1 });
    const outcomes: (number | string)[] = [];
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      outcomes.push(
        await write(connector.conversationId, text).then(
          ({ status }) => status,
          () => 'cut',
        ),
      );
    }

    expect(outcomes).toEqual([502, 504, 'cut', 'cut', 201]);
    expect(connector.transcript.map(({ activity }) => activity.text)).toEqual(['two', 'four', 'five']);
    expect(connector.arrivals.map(({ status, tookEffect, isFault }) => [status, tookEffect, isFault])).toEqual([
      [502, false, true],
      [504, true, true],
      [undefined, false, true],
      [undefined, true, true],
      [201, true, false],
    ]);
  });

  it('strike the conversations named, at most once each if they are to', async () => {
    const other = connector.personalChat(madeUpPerson(1)).conversationId;
    connector.fault({ conversation: 'a:0', status: 503, oncePerConversation: true });

    expect(await statuses([write(connector.conversationId)])).toEqual([201]);
    expect(await statuses([write(other)])).toEqual([503]);
    expect(await statuses([write(other)])).toEqual([201]);
  });

  it('strike hardly ever where that is their probability, the first request included', async () => {
    connector.fault({ probability: 0.001, status: 429 });

    expect(await statuses([write(connector.conversationId)])).toEqual([201]);
  });

  it('strike about as often as their probability says, and the same requests in every run', async () => {
    const run = async () => {
      connector.clearFaults();
      connector.fault({ probability: 0.3, status: 429 });
      const all: number[] = [];
      for (let nth = 0; nth < 60; nth += 1) all.push((await write(connector.conversationId)).status);
      return all;
    };
    const first = await run();

    expect(first.filter((status) => status === 429).length).toBeGreaterThan(8);
    expect(first.filter((status) => status === 429).length).toBeLessThan(32);
    expect(await run()).toEqual(first);
  });
});

describe('its control over HTTP', () => {
  beforeEach(async () => {
    connector = await startConnector();
  });

  it('makes people, puts them out of reach, and shows what reached them', async () => {
    const made = (await (await post('/_emulator/people', { count: 1_000 })).json()) as {
      items: { id: string; conversationId: string }[];
    };
    const [first, second] = made.items;
    await post('/_emulator/standing', { person: first!.id, standing: 'blocked' });

    expect(await statuses([write(first!.conversationId)])).toEqual([403]);
    expect(await statuses([write(second!.conversationId, 'only you')])).toEqual([201]);

    const seen = await fetch(`${connector.serviceUrl}/_emulator/messages`);
    const record = (await (await fetch(`${connector.serviceUrl}/_emulator/record`)).json()) as { items: unknown[] };
    expect(made.items).toHaveLength(1_000);
    expect(await seen.text()).toContain('only you');
    expect(record.items).toMatchObject([{ status: 403 }, { status: 201, conversationId: second!.conversationId }]);
  });

  it('arms and clears faults and limits, and names what it does not know', async () => {
    expect((await post('/_emulator/faults', [{ status: 502 }, { sattus: 502 }])).status).toBe(400);
    expect((await post('/_emulator/faults', [{ status: 502 }, { status: 502, conversation: '(' }])).status).toBe(400);
    expect(await (await post('/_emulator/faults', { status: 502, path: 'x' })).json()).toMatchObject({
      error: { message: expect.stringContaining('A fault has no "path"') as string },
    });
    expect(await statuses([write(connector.conversationId)])).toEqual([201]);

    await post('/_emulator/faults', { status: 502 });
    expect(await statuses([write(connector.conversationId)])).toEqual([502]);
    await fetch(`${connector.serviceUrl}/_emulator/faults`, { method: 'DELETE' });
    await post('/_emulator/limits', { on: true });
    expect((await statuses(Array.from({ length: 9 }, () => write(connector.conversationId)))).includes(429)).toBe(true);
    expect((await fetch(`${connector.serviceUrl}/_emulator/nonsense`)).status).toBe(404);
  });

  it('opens a channel, where each new post is a conversation of its own', async () => {
    const channel = { channelData: { channel: { id: '19:deals' } }, activity: { type: 'message', text: 'news' } };
    expect((await post('/v3/conversations', channel)).status).toBe(403);
    await post('/_emulator/channels', { id: '19:deals' });

    expect(await (await post('/v3/conversations', channel)).json()).toMatchObject({ id: '19:deals;messageid=1' });
    expect(await (await post('/v3/conversations', channel)).json()).toMatchObject({ id: '19:deals;messageid=2' });
  });
});
