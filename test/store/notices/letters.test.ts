import { setTimeout as pause } from 'node:timers/promises';
import { agentId } from '../../../src/migration/ids';
import type { Letters } from '../../../src/migration/ports';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import { createLetters } from '../../../src/store/notices/letters';
import { freshStore } from '../../support/database';

const now = new Date('2026-11-22T10:00:00.000Z');
const later = new Date('2026-11-22T10:05:00.000Z');
/** Long enough for a statement, short enough for a test. */
const leaseMs = 150;

let store: Awaited<ReturnType<typeof freshStore>>;

beforeAll(async () => {
  store = await freshStore();
});

beforeEach(() => store.db.pool.query('truncate planshift.letter, planshift.delivery_lease, planshift.agent_contact'));

afterAll(() => store.drop());

const sender = (name: string): Letters => createLetters(store.db, name, leaseMs);

async function write(...ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const letter = {
      id,
      recipient: `agent:${id}` as const,
      day: '2026-11-22',
      content: JSON.stringify({ b: 1, a: id }),
    };
    const at = now.toISOString();
    await store.db.query
      .insertInto('letter')
      .values({ ...letter, next_try_at: at, written_at: at })
      .execute();
  }
}

const rows = () => store.db.query.selectFrom('letter').selectAll().orderBy('id').execute();

it('hands each letter to one sender, word for word, and never again once it is settled', async () => {
  await write('one', 'two');
  const letters = sender('first');
  await letters.hold();

  const claimed = await letters.claim(10, now);
  await letters.settle(
    claimed.map(({ id }) => ({ id, as: 'delivered' })),
    later,
  );

  expect(claimed.map(({ id, tries, unknowns }) => [id, tries, unknowns]).sort()).toEqual([
    ['one', 1, 0],
    ['two', 1, 0],
  ]);
  expect(JSON.stringify(claimed.find(({ id }) => id === 'one')?.content)).toBe('{"b":1,"a":"one"}');
  expect(await letters.claim(10, later)).toEqual([]);
  expect(await letters.areDue(later)).toBe(false);
  expect((await rows()).map(({ state, perhaps_twice, settled_at }) => [state, perhaps_twice, settled_at])).toEqual([
    ['delivered', false, later],
    ['delivered', false, later],
  ]);
});

it('lets one process deliver at a time, and another go on soon after that one died', async () => {
  await write('one');
  const [first, second] = [sender('first'), sender('second')];

  expect(await first.hold()).toBe(true);
  expect(await second.hold()).toBe(false);
  expect(await second.claim(10, now)).toEqual([]);
  expect(await first.hold()).toBe(true);
  await pause(leaseMs + 50);
  expect(await second.hold()).toBe(true);
  expect(await first.hold()).toBe(false);
});

it('sends again what was in the hands of a process that died, and says so', async () => {
  await write('one');
  const [first, second] = [sender('first'), sender('second')];
  await first.hold();
  await first.claim(10, now);
  await pause(leaseMs + 50);
  await second.hold();

  expect((await second.claim(10, now)).map(({ id, tries }) => [id, tries])).toEqual([['one', 2]]);
  // The first was only slow: what it knows comes too late to count.
  await first.settle([{ id: 'one', as: 'delivered' }], later);

  expect((await rows()).map(({ state, perhaps_twice }) => [state, perhaps_twice])).toEqual([['waiting', true]]);
});

it('waits before it sends again, and remembers how often an outcome stayed unknown', async () => {
  await write('busy', 'lost');
  const letters = sender('first');
  await letters.hold();
  await letters.claim(10, now);
  const again = { as: 'again', nextTryAt: later.toISOString() } as const;
  await letters.settle(
    [
      { id: 'busy', ...again, perhapsTwice: false },
      { id: 'lost', ...again, perhapsTwice: true },
    ],
    now,
  );

  expect(await letters.claim(10, now)).toEqual([]);
  const claimed = await letters.claim(10, later);
  expect(claimed.map(({ id, tries, unknowns }) => [id, tries, unknowns]).sort()).toEqual([
    ['busy', 2, 0],
    ['lost', 2, 1],
  ]);
  await letters.settle(
    [
      { id: 'lost', as: 'givenUp' },
      { id: 'busy', as: 'refused', because: 'blocked' },
    ],
    later,
  );

  const kept = await rows();
  expect(
    kept.map(({ id, state, perhaps_twice, refused_because }) => [id, state, perhaps_twice, refused_because]),
  ).toEqual([
    ['busy', 'refused', false, 'blocked'],
    ['lost', 'unknown', true, null],
  ]);
});

it('gives back what was not sent as if it had never been taken', async () => {
  await write('one');
  const first = sender('first');
  await first.hold();
  await first.claim(10, now);
  await first.release(['one']);
  await first.letGo();

  expect((await rows()).map(({ tries, claimed_by, perhaps_twice }) => [tries, claimed_by, perhaps_twice])).toEqual([
    [0, null, false],
  ]);
});

it('lets the next process wait a second after one has left, for Teams counts what that one sent', async () => {
  const [first, second] = [sender('first'), sender('second')];
  await first.hold();
  await first.letGo();

  expect(await second.hold()).toBe(false);
  await pause(1_050);
  expect(await second.hold()).toBe(true);
});

describe('people out of reach', () => {
  const alex = agentId('alex');
  const reference = { conversation: { id: 'a:alex' } };

  it('are within reach again as soon as they are heard of', async () => {
    const contacts = createAgentContacts(store.db);
    await contacts.remember({ agentId: alex, reference, locale: 'it-IT', timeZone: 'Europe/Rome', name: 'Alex Silva' });
    await contacts.cannotReach(alex, 'blocked', now.toISOString());
    expect((await contacts.all())[0]).toMatchObject({ unreachable: { because: 'blocked', at: now.toISOString() } });

    await contacts.remember({ agentId: alex, reference, locale: 'it-IT', timeZone: 'Europe/Rome' });

    expect(await contacts.all()).toEqual([
      { agentId: alex, reference, locale: 'it-IT', timeZone: 'Europe/Rome', name: 'Alex Silva' },
    ]);
  });

  it('are remembered although the bot has never heard of them', async () => {
    const contacts = createAgentContacts(store.db);
    await contacts.cannotReach(alex, 'notInstalled', now.toISOString());

    expect(await contacts.get(alex)).toMatchObject({ reference: null, unreachable: { because: 'notInstalled' } });
  });
});
