import { alex, madeUpPerson, startConnector } from '../../../emulator/connector';
import type { Connector, ConnectorFault, Person, Standing } from '../../../emulator/connector';
import { createAdapter } from '../../../src/bot/http/adapter';
import { createPost } from '../../../src/bot/post/post';
import type { PostDeps } from '../../../src/bot/post/post';
import { agentId } from '../../../src/migration/ids';
import type { AppInstaller, Letter } from '../../../src/migration/ports';
import { createLog } from '../../../src/platform/log';
import { FakeClock } from '../../platform/fakeClock';
import { MemoryContacts } from '../../support/fakes';

const quiet = createLog({ level: 'silent', room: 'test' });
const bea = madeUpPerson(1);

const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Two customers need you.' }] };
const letterTo = (recipient: Letter['recipient']): Letter => ({
  id: 'l1',
  recipient,
  day: '2026-11-22',
  content: card,
});

let connector: Connector;
let contacts: MemoryContacts;

const postWith = (more: Partial<PostDeps> = {}) =>
  createPost({
    appId: '',
    access: { mode: 'local' },
    contacts,
    timeZone: 'Australia/Sydney',
    channels: [{ id: '19:deals@thread.tacv2', serviceUrl: connector.serviceUrl }],
    adapter: createAdapter({ mode: 'local', host: '127.0.0.1', port: 0 }, quiet),
    clock: new FakeClock(),
    log: quiet,
    ...more,
  });

/** As the bot would, having heard of the person in a turn. */
async function know(person: Person): Promise<Letter['recipient']> {
  const { conversationId } = connector.personalChat(person);
  const agent = agentId(person.aadObjectId);
  await contacts.remember({
    agentId: agent,
    locale: 'en-US',
    timeZone: 'UTC',
    reference: {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      bot: { id: '28:planshift', name: 'Planshift' },
      user: { id: person.id, name: person.name },
      conversation: { id: conversationId, conversationType: 'personal' },
    },
  });
  return `agent:${agent}`;
}

beforeEach(async () => {
  connector = await startConnector();
  contacts = new MemoryContacts();
});

afterEach(() => connector.close());

const failing: readonly (readonly [string, ConnectorFault, unknown])[] = [
  ['is told to wait', { status: 429, retryAfter: 7 }, { is: 'notTaken', retryAfterMs: 7_000 }],
  ['is told to wait, but not how long', { status: 429 }, { is: 'notTaken' }],
  ['collides with another message', { status: 412 }, { is: 'notTaken' }],
  ['has a token that is refused', { status: 401 }, { is: 'notTaken' }],
  ['hears of a bad gateway', { status: 502 }, { is: 'unknown' }],
  ['hears of a gateway that gave up', { status: 504 }, { is: 'unknown' }],
  ['hears of an error inside', { status: 500 }, { is: 'unknown' }],
  ['loses its connection', { drop: true }, { is: 'unknown' }],
  ['hears nothing in time', { delayMs: 400 }, { is: 'unknown' }],
  ['is too big', { status: 413 }, { is: 'refused', because: 'tooBig' }],
  ['makes no sense to Teams', { status: 400 }, { is: 'refused', because: 'malformed' }],
  [
    'meets a block in the words of the other API',
    { status: 403, body: { errorCode: 209, message: '{"subCode":"MessageWritesBlocked"}' } },
    { is: 'refused', because: 'blocked' },
  ],
  ['is refused for a reason unknown', { status: 403 }, { is: 'refused', because: 'notAllowed' }],
];

it.each(failing)('sends a letter that %s exactly once', async (_what, fault, outcome) => {
  const recipient = await know(bea);
  connector.fault(fault);
  const post = fault.delayMs === undefined ? postWith() : postWith({ timeoutMs: 200 });

  expect(await post.send(letterTo(recipient))).toEqual(outcome);

  expect(connector.arrivals.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
  if (fault.delayMs === undefined) expect(connector.arrivals).toHaveLength(1);
});

it('writes to a person in the personal chat, and to a channel as a post of its own, word for word', async () => {
  const chat = connector.personalChat(bea);
  connector.openChannel('19:deals@thread.tacv2');
  const post = postWith();

  expect(await post.send(letterTo(await know(bea)))).toEqual({ is: 'delivered' });
  expect(await post.send(letterTo('channel:19:deals@thread.tacv2'))).toEqual({ is: 'delivered' });

  expect(chat.cards().map(({ activity }) => activity.attachments?.[0]?.content)).toEqual([card]);
  const posted = connector.everything.entries.at(-1);
  expect(posted?.conversationId).toBe('19:deals@thread.tacv2;messageid=1');
  expect(posted?.activity.attachments?.[0]?.content).toEqual(card);
  expect(connector.arrivals).toHaveLength(2);
});

it('says in the toast what the card says, and says nothing where the card was written down without it', async () => {
  const chat = connector.personalChat(bea);
  const recipient = await know(bea);

  await postWith().send({ ...letterTo(recipient), content: { ...card, speak: 'Two customers need you.' } });
  await postWith().send(letterTo(recipient));

  expect(chat.cards().map(({ activity }) => activity.summary)).toEqual(['Two customers need you.', undefined]);
});

it('posts nothing to a channel that is not configured any more', async () => {
  connector.openChannel('19:other@thread.tacv2');

  const sent = await postWith().send(letterTo('channel:19:other@thread.tacv2'));

  expect(sent).toEqual({ is: 'refused', because: 'notAllowed' });
  expect(connector.arrivals).toEqual([]);
});

const standings: readonly (readonly [Standing, string])[] = [
  ['blocked', 'blocked'],
  ['removed', 'removed'],
  ['disabled', 'disabledByAdmin'],
  ['notInstalled', 'notInstalled'],
  ['left', 'left'],
];

it.each(standings)('tells a person who is %s apart from all others', async (standing, because) => {
  const recipient = await know(bea);
  connector.setStanding(bea, standing);

  expect(await postWith().send(letterTo(recipient))).toEqual({ is: 'refused', because });
});

it('does not try a person again who was found out of reach', async () => {
  const recipient = await know(bea);
  await contacts.cannotReach(agentId(bea.aadObjectId), 'blocked', '2026-11-22T10:00:00.000Z');

  expect(await postWith().send(letterTo(recipient))).toEqual({ is: 'refused', because: 'blocked' });
  expect(connector.arrivals).toEqual([]);
});

it('knows that a letter did not arrive where nobody listens', async () => {
  const recipient = await know(bea);
  await connector.close();

  expect(await postWith().send(letterTo(recipient))).toEqual({ is: 'notTaken' });

  connector = await startConnector();
});

describe('somebody who has not installed the app', () => {
  const installer = (chatId: string): AppInstaller => ({ install: async () => ({ is: 'installed', chatId }) });

  it('is not reached where nobody may install it', async () => {
    expect(await postWith().send(letterTo(`agent:${bea.aadObjectId}`))).toEqual({
      is: 'refused',
      because: 'notInstalled',
    });
  });

  it('is given it, and then the letter, by the id that Graph has for the chat', async () => {
    const chat = connector.personalChat(bea);
    const post = postWith({
      installer: installer(`19:${bea.aadObjectId}_00000000-0000-4000-8000-0000000000aa@unq.gbl.spaces`),
    });

    expect(await post.send(letterTo(`agent:${bea.aadObjectId}`))).toEqual({ is: 'delivered' });

    expect(chat.cards()).toHaveLength(1);
    // Whoever never spoke is taken to be where the partner is, and not spoken to at night there.
    expect(await contacts.get(agentId(bea.aadObjectId))).toMatchObject({ timeZone: 'Australia/Sydney' });
  });

  it('is refused with the reason why it could not be installed', async () => {
    const refusing: AppInstaller = { install: async () => ({ is: 'refused', because: 'disabledByAdmin' }) };

    expect(await postWith({ installer: refusing }).send(letterTo(`agent:${bea.aadObjectId}`))).toEqual({
      is: 'refused',
      because: 'disabledByAdmin',
    });
  });
});

it('gives a letter back that still waits for its turn when the process ends', async () => {
  const recipient = await know(alex);
  const post = postWith();
  const leaving = new AbortController();
  const sent = Array.from({ length: 5 }, () => post.send(letterTo(recipient), leaving.signal));
  leaving.abort(new Error('bye'));

  const last = await sent.at(-1);

  expect(last).toEqual({ is: 'notTaken' });
  await Promise.all(sent);
});
