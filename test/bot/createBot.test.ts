import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MemoryStorage } from 'botbuilder';
import { createBot } from '../../src/bot/createBot';
import type { Bot } from '../../src/bot/createBot';
import { practiceGate } from '../../src/bot/http/practiceGate';
import { createMessenger } from '../../src/bot/live/messenger';
import { agentId } from '../../src/migration/ids';
import { FakeClock } from '../platform/fakeClock';
import {
  MemoryContacts,
  MemoryCustomers,
  MemoryDeeds,
  MemoryHold,
  MemoryLeases,
  MemoryMigrations,
  MemoryPreparations,
  MemoryAssignments,
  MemoryRadar,
  MemoryTurns,
  RecordedControl,
} from '../support/fakes';
import { MemoryWishes, someRules } from '../support/memoryNotices';
import { MemoryRings } from '../support/memoryRings';
import { kaizalaPro } from '../support/pack';
import { aMigration, aPlan, aRadarEntry } from '../support/survey';
import { withoutApprovals } from '../support/memoryApprovals';
import { createDesk } from '../../src/workflow/approval/desk';
import { aScene } from '../dialogs/scene';
import { everybody } from '../support/someRights';

/** Teams' side of the wire: what was posted and what was put in its place. */
const wire: { readonly method: string; readonly path: string; readonly body: string }[] = [];
/** What is answered to who asks for a member. */
let member = { status: 404, body: {} };
const connector = createServer((request, response) => {
  void (async () => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    wire.push({ method: request.method!, path: request.url!, body: Buffer.concat(parts).toString('utf8') });
    const { status, body } = request.method === 'GET' ? member : { status: 200, body: { id: `sent-${wire.length}` } };
    response.statusCode = status;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  })();
});

const preparations = new MemoryPreparations();
const migrations = new MemoryMigrations();
const contacts = new MemoryContacts();
const radar = new MemoryRadar();
const clock = new FakeClock();
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (message: string, error?: unknown) => console.error(message, error),
};
const config = { mode: 'local' as const, host: '127.0.0.1', port: 0 };
const access = { mode: 'local' } as const;
const leases = new MemoryLeases();
const messenger = createMessenger({
  config,
  access,
  fallbackAgents: [],
  migrations,
  cardPlaces: migrations,
  deeds: new MemoryDeeds(),
  rings: new MemoryRings(migrations),
  wishes: new MemoryWishes(),
  noticeRules: someRules,
  contacts,
  preparations,
  leases,
  clock,
  log,
});
let bot: Bot;
let origin: string;
let serviceUrl: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
  radar.entries = [aRadarEntry()];
  bot = createBot({
    config,
    gate: practiceGate,
    messenger,
    access,
    rights: everybody,
    storage: new MemoryStorage(),
    contacts,
    houseHold: new MemoryHold(),
    turns: new MemoryTurns(),
    migrations,
    people: migrations,
    writtenRows: { ofMigration: async () => ({ rows: [] }) },
    deeds: new MemoryDeeds(),
    preparations,
    preparer: preparations,
    control: new RecordedControl(migrations),
    approvals: createDesk({ ...withoutApprovals(), rights: everybody, clock, log }, async () => undefined),
    radarStore: radar,
    radar,
    customers: new MemoryCustomers(),
    assignments: new MemoryAssignments(),
    wishes: new MemoryWishes(),
    noticePreview: { preview: async () => undefined },
    noticeRules: someRules,
    sources: [kaizalaPro()],
    clock,
    log,
  });
  origin = `http://127.0.0.1:${await bot.listen()}`;
});
afterAll(async () => {
  await bot.close();
  await new Promise((resolve) => connector.close(resolve));
});
beforeEach(() => {
  wire.length = 0;
});

let sent = 0;
const post = (activity: object) =>
  fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `m${++sent}`,
      channelId: 'msteams',
      serviceUrl,
      recipient: { id: '28:bot', name: 'Planshift' },
      conversation: { id: 'a:chat', conversationType: 'personal' },
      ...activity,
    }),
  });
const send = (text: string) =>
  post({ type: 'message', text, locale: 'en-GB', from: { id: '29:alex', name: 'Alex Weber' } });

describe('a first hello', () => {
  /** As Teams tells of it: without a name. */
  const install = (id: string) => post({ type: 'installationUpdate', action: 'add', from: { id } });

  it('calls people by the name that Teams tells when it is asked, which is kept for their notices', async () => {
    member = { status: 200, body: { id: '29:dana', name: 'Dana **Kline**', userRole: 'user' } };
    expect((await install('29:dana')).status).toBe(200);

    expect(wire.map(({ method }) => method)).toEqual(['GET', 'POST']);
    expect(decodeURIComponent(wire[0]!.path)).toBe('/v3/conversations/a:chat/members/29:dana');
    expect(wire[1]?.body).toContain('Hi Dana, I’m Planshift.');
    await expect(contacts.get(agentId('29:dana'))).resolves.toMatchObject({ name: 'Dana **Kline**' });
    await install('29:dana');
    expect(wire.filter(({ method }) => method === 'GET')).toHaveLength(1);
  });

  it.each([403, 404])('is said without a name where Teams answers %s', async (status) => {
    member = { status, body: { error: { code: 'BotNotInConversationRoster', message: 'No.' } } };
    await install(`29:nobody-${status}`);

    expect(wire.at(-1)?.body).toContain('Hi, I’m Planshift.');
  });
});

describe('the whole room, over HTTP', () => {
  it('answers in the chat it was spoken to', async () => {
    expect((await send('help')).status).toBe(200);

    expect(wire).toEqual([
      expect.objectContaining({ method: 'POST', path: expect.stringContaining('a%3Achat/activities') as unknown }),
    ]);
    expect(wire[0]?.body).toContain('What I can do');
  });

  it('puts the question in the place of the card that said “reading”, unasked', async () => {
    await send('migrate contoso');
    const [pending] = preparations.pending.splice(0);
    await preparations.complete(pending!.id, { kind: 'survey', survey: aScene() });

    await messenger.preparationReady(pending!.id);

    expect(wire.map(({ method }) => method)).toEqual(['POST', 'PUT']);
    expect(wire[0]?.body).toContain('Reading Contoso Freight');
    expect(wire[1]?.path).toContain('sent-1');
    expect(wire[1]?.body).toContain('What should the 11 people');
  });

  it('sends the card of a migration to the agent who confirmed it', async () => {
    await send('help');
    const [agent] = contacts.known.keys();
    const plan = aPlan({ agentId: agent! });
    migrations.migrations.set(plan.id, aMigration({ plan, state: 'stopped' }));

    await messenger.showMigration(plan.id);

    expect(wire.at(-1)).toMatchObject({ method: 'POST' });
    expect(migrations.place(plan.id)).toMatchObject({ conversationId: 'a:chat', activityId: 'sent-3' });
  });
});
