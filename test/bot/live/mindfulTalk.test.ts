import { mindfulTalk } from '../../../src/bot/live/mindfulTalk';
import type { Talk } from '../../../src/bot/live/proactive';
import { agentId } from '../../../src/migration/ids';
import type { AgentContact } from '../../../src/migration/ports';
import { MemoryContacts } from '../../support/fakes';

const alex = agentId('a9e00000-0000-4000-8000-000000000001');
const contact: AgentContact = { agentId: alex, reference: {}, locale: 'en-GB', timeZone: 'UTC' };
const clock = { now: () => new Date('2026-11-28T10:00:00.000Z'), sleep: async () => undefined };

async function told(error: Error) {
  const contacts = new MemoryContacts();
  await contacts.remember(contact);
  const log = { info: jest.fn(), warn: jest.fn(), error: jest.fn() };
  const broken: Talk = () => Promise.reject(error);
  const outcome = await mindfulTalk(broken, { contacts, clock, log })(contact, async () => 'said').catch(
    (thrown: unknown) => thrown,
  );
  return { outcome, unreachable: (await contacts.get(alex))?.unreachable };
}

const refused = (statusCode: number, code: string) =>
  Object.assign(new Error(code), { statusCode, response: { bodyAsText: JSON.stringify({ error: { code } }) } });

it.each([
  [403, 'BotNotInConversationRoster', 'removed'],
  [403, 'ConversationBlockedByUser', 'blocked'],
  [403, 'BotDisabledByAdmin', 'disabledByAdmin'],
  [404, 'ConversationNotFound', 'left'],
])(
  'remembers of whom Teams says %i %s, so that others hear of what waits for that person',
  async (status, code, because) => {
    const error = refused(status, code);

    const { outcome, unreachable } = await told(error);

    expect(outcome).toBe(error);
    expect(unreachable).toEqual({ because, at: '2026-11-28T10:00:00.000Z' });
  },
);

it.each([
  ['a message that is too big', refused(413, 'MessageSizeTooBig')],
  ['Teams being busy', refused(429, 'ConversationBlockedByUser')],
  ['an error of Teams', refused(503, 'ConversationNotFound')],
  ['somebody whom another service does not find', Object.assign(new Error('not found'), { statusCode: 404 })],
  ['a network that is down', Object.assign(new Error('cut'), { code: 'ECONNRESET' })],
])('takes nobody for out of reach because of %s', async (_what, error) => {
  const { outcome, unreachable } = await told(error);

  expect(outcome).toBe(error);
  expect(unreachable).toBeUndefined();
});
