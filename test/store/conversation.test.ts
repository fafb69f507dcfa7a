import { agentId, customerId, subscriptionId } from '../../src/migration/ids';
import type { PreparationWish } from '../../src/migration/ports';
import { createAgentContacts } from '../../src/store/agentContacts';
import { createPreparationStore } from '../../src/store/preparationStore';
import { createTurns } from '../../src/store/turns';
import { freshStore } from '../support/database';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-22T10:16:00.000Z';
const alex = agentId('agent-alex');

let store: Awaited<ReturnType<typeof freshStore>>;

beforeAll(async () => {
  store = await freshStore();
});

afterAll(() => store.drop());

describe('preparations', () => {
  const wish: PreparationWish = {
    kind: 'survey',
    customerId: customerId('contoso'),
    subscriptionId: subscriptionId('retired-1'),
  };

  it('keeps the first wish and the first result of a question', async () => {
    const preparations = createPreparationStore(store.db);
    await preparations.open({ id: 'question', agentId: alex, wish }, at);
    await preparations.open({ id: 'question', agentId: agentId('somebody else'), wish }, later);
    expect(await preparations.get('question')).toEqual({ id: 'question', agentId: alex, wish });

    await preparations.complete('question', { kind: 'unavailable', code: 'serviceDown' }, at);
    await preparations.complete('question', { kind: 'refused', refusals: [] }, later);

    expect(await preparations.get('question')).toMatchObject({ result: { kind: 'unavailable', code: 'serviceDown' } });
    expect(await preparations.get('unknown')).toBeUndefined();
  });

  it('forgets what nobody can be waiting for any more', async () => {
    const preparations = createPreparationStore(store.db);
    await preparations.open({ id: 'ancient', agentId: alex, wish }, '2026-11-01T00:00:00.000Z');
    await preparations.open({ id: 'recent', agentId: alex, wish }, '2026-11-20T00:00:00.000Z');
    await preparations.open({ id: 'new', agentId: alex, wish }, at);

    expect(await preparations.get('ancient')).toBeUndefined();
    expect(await preparations.get('recent')).toBeDefined();
  });
});

describe('contacts', () => {
  const contact = {
    agentId: alex,
    reference: { conversation: { id: 'a:1' } },
    locale: 'it-IT',
    timeZone: 'Europe/Rome',
  };

  it('keeps the chosen language and the greeting when a later turn tells neither', async () => {
    const contacts = createAgentContacts(store.db);
    await contacts.remember({ ...contact, language: 'it' });
    await contacts.claimGreeting(alex, at);
    await contacts.remember({ ...contact, locale: 'en-GB' });

    expect(await contacts.get(alex)).toEqual({ ...contact, locale: 'en-GB', language: 'it', greetedAt: at });
  });

  it('lets one of several install events greet, also before the contact is known', async () => {
    const contacts = createAgentContacts(store.db);
    const stranger = agentId('stranger');

    const claims = await Promise.all([1, 2, 3, 4].map(() => contacts.claimGreeting(stranger, at)));

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await contacts.get(stranger)).toBeUndefined();
    await contacts.remember({ ...contact, agentId: stranger });
    expect(await contacts.claimGreeting(stranger, later)).toBe(false);
  });
});

describe('turns', () => {
  it('gives one delivery of a turn the right to act', async () => {
    const turns = createTurns(store.db);

    const claims = await Promise.all([1, 2, 3].map(() => turns.claim('chat', 'activity', at)));

    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await turns.claim('other chat', 'activity', at)).toBe(true);
  });

  it('does not grow for ever', async () => {
    const turns = createTurns(store.db);
    await turns.claim('chat', 'old activity', '2026-11-01T00:00:00.000Z');
    await turns.claim('chat', 'new activity', at);

    const kept = await store.db.query.selectFrom('turn').select('activity_id').execute();
    expect(kept.map((row) => row.activity_id)).not.toContain('old activity');
  });
});
