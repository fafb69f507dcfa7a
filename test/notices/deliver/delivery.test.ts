import { setTimeout as pause } from 'node:timers/promises';
import type { AccessRule } from '../../../src/migration/accessRule';
import { agentId } from '../../../src/migration/ids';
import type { Letter, Letters, Post, Sent } from '../../../src/migration/ports';
import { Delivery } from '../../../src/notices/deliver/delivery';
import { createLog } from '../../../src/platform/log';
import { createHouseHold } from '../../../src/store/hold/houseHold';
import { stampHouse } from '../../../src/store/hold/houseStamp';
import { createLetters } from '../../../src/store/notices/letters';
import { freshStore } from '../../support/database';
import { MemoryContacts } from '../../support/fakes';

const log = createLog({ level: 'silent', room: 'test' });
const day = '2026-11-22';

/** Stands still unless told otherwise. */
class HandClock {
  at = Date.parse(`${day}T10:00:00.000Z`);
  now = () => new Date(this.at);
  sleep = async () => undefined;
}

/** Answers as it is told, and `delivered` otherwise. */
class ScriptedPost implements Post {
  readonly sent: string[] = [];
  answers: Sent[] = [];
  /** While set, nothing is answered. */
  hold: Promise<void> | undefined;

  send = async (letter: Letter): Promise<Sent> => {
    this.sent.push(letter.id);
    await this.hold;
    return this.answers.shift() ?? { is: 'delivered' };
  };
}

let store: Awaited<ReturnType<typeof freshStore>>;
let clock: HandClock;
let post: ScriptedPost;
let contacts: MemoryContacts;

beforeAll(async () => {
  store = await freshStore();
});

beforeEach(async () => {
  await store.db.pool.query('truncate planshift.letter, planshift.delivery_lease');
  clock = new HandClock();
  post = new ScriptedPost();
  contacts = new MemoryContacts();
});

afterAll(() => store.drop());

const deliveryWith = (letters: Letters, access: AccessRule = { mode: 'local' }) =>
  new Delivery({ letters, post, contacts, houseHold: createHouseHold(store.db), access, clock, log });

async function write(...agents: readonly string[]): Promise<void> {
  const at = clock.now().toISOString();
  for (const agent of agents) {
    const letter = { id: agent, recipient: `agent:${agent}` as const, day, content: '{}' };
    await store.db.query
      .insertInto('letter')
      .values({ ...letter, next_try_at: at, written_at: at })
      .execute();
  }
}

const states = async () => {
  const rows = await store.db.query.selectFrom('letter').selectAll().orderBy('id').execute();
  return rows.map(({ id, state, perhaps_twice: twice }) => `${id} ${state}${twice ? ' perhaps twice' : ''}`);
};

it('delivers everything that is due, once', async () => {
  const agents = Array.from({ length: 120 }, (_none, nth) => `agent-${String(nth).padStart(3, '0')}`);
  await write(...agents);
  const delivery = deliveryWith(createLetters(store.db));

  await delivery.deliver();
  await delivery.deliver();

  expect(post.sent.toSorted()).toEqual(agents);
  expect(await states()).toEqual(agents.map((agent) => `${agent} delivered`));
});

it('leaves no more than fifty letters in doubt, however long it takes to write down what became of them', async () => {
  await write(...Array.from({ length: 120 }, (_none, nth) => `agent-${nth}`));
  const letters = createLetters(store.db);
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  const delivery = deliveryWith({ ...letters, settle: (...all) => held.then(() => letters.settle(...all)) });

  const delivering = delivery.deliver();
  while (post.sent.length < 50) await pause(20);
  // Longer than it takes to look for more.
  await pause(400);
  expect(post.sent).toHaveLength(50);
  goOn();
  await delivering;

  expect(post.sent).toHaveLength(120);
});

it('sends what was lost once more after a minute, says so, and then never again', async () => {
  await write('alex');
  post.answers = [{ is: 'unknown' }, { is: 'unknown' }];
  const delivery = deliveryWith(createLetters(store.db));

  await delivery.deliver();
  expect(await states()).toEqual(['alex waiting perhaps twice']);
  clock.at += 59_000;
  await delivery.deliver();
  expect(post.sent).toHaveLength(1);
  clock.at += 1_000;
  await delivery.deliver();
  expect(await states()).toEqual(['alex unknown perhaps twice']);
  clock.at += 3_600_000;
  await delivery.deliver();

  expect(post.sent).toHaveLength(2);
});

it('remembers who is out of reach and why, and does not try that letter again', async () => {
  await write('alex', 'bea');
  post.answers = [
    { is: 'refused', because: 'blocked' },
    { is: 'refused', because: 'tooBig' },
  ];
  await deliveryWith(createLetters(store.db)).deliver();
  clock.at += 3_600_000;
  await deliveryWith(createLetters(store.db)).deliver();

  expect(post.sent).toHaveLength(2);
  expect(await states()).toEqual(['alex refused', 'bea refused']);
  // What is wrong with the letter says nothing about the person.
  expect((await contacts.all()).map(({ unreachable }) => unreachable?.because)).toEqual(['blocked']);
});

it('asks right before sending whether the reader still may hear', async () => {
  const allowed = '7d9f6f0a-6f0e-4a3c-a1de-2c54a7f3b001';
  await write(allowed, 'somebody-who-was-let-go');
  const access = { mode: 'allowList', tenantId: 'partner', agents: [agentId(allowed)] } as const;

  await deliveryWith(createLetters(store.db), access).deliver();

  expect(post.sent).toEqual([allowed]);
  expect(await states()).toEqual([`${allowed} delivered`, 'somebody-who-was-let-go refused']);
});

it('settles what is under way when the process ends, and leaves the rest to others', async () => {
  await write(...Array.from({ length: 60 }, (_none, nth) => `agent-${String(nth).padStart(2, '0')}`));
  let answer: () => void = () => undefined;
  post.hold = new Promise((resolve) => (answer = resolve));
  const delivery = deliveryWith(createLetters(store.db));
  const delivering = delivery.deliver();
  while (post.sent.length < 50) await pause(5);

  setTimeout(answer, 100);
  await delivery.stop();
  const ended = await states();
  await delivering;

  expect(ended.filter((line) => line.endsWith(' delivered'))).toHaveLength(50);
  expect(ended.filter((line) => line.endsWith(' waiting'))).toHaveLength(10);
  expect(post.sent).toHaveLength(50);
});

it('sends again what a dead process may have sent, and calls it perhaps twice', async () => {
  await write('alex');
  const dead = createLetters(store.db, 'dead', 100);
  await dead.hold();
  await dead.claim(1, clock.now());
  const delivery = deliveryWith(createLetters(store.db));

  await delivery.deliver();
  expect(post.sent).toEqual([]);
  await pause(150);
  await delivery.deliver();

  expect(post.sent).toEqual(['alex']);
  expect(await states()).toEqual(['alex delivered perhaps twice']);
});

it('sends nothing once the right to deliver may be over', async () => {
  await write('alex');
  const letters = createLetters(store.db);
  const slow: Letters = {
    ...letters,
    claim: async (count, now) => {
      const claimed = await letters.claim(count, now);
      await pause(4_100);
      return claimed;
    },
    hold: once(() => letters.hold()),
  };

  await deliveryWith(slow).deliver();

  expect(post.sent).toEqual([]);
  expect(await states()).toEqual(['alex waiting']);
});

it('keeps trying to write down what arrived, because nobody else can know', async () => {
  await write('alex');
  const letters = createLetters(store.db);
  let failures = 2;
  const shaky: Letters = {
    ...letters,
    settle: async (settlements, now) => {
      failures -= 1;
      if (failures >= 0) throw new Error('the database is away');
      return letters.settle(settlements, now);
    },
  };

  await deliveryWith(shaky).deliver();

  expect(post.sent).toEqual(['alex']);
  expect(await states()).toEqual(['alex delivered']);
});

it('goes on with what it took without hearing so, and with what it could not give back', async () => {
  await write('alex');
  const letters = createLetters(store.db);
  let isAnswerLost = true;
  const shaky: Letters = {
    ...letters,
    claim: async (count, now) => {
      const claimed = await letters.claim(count, now);
      if (!isAnswerLost) return claimed;
      isAnswerLost = false;
      throw new Error('the database is away');
    },
  };
  const delivery = deliveryWith(shaky);

  await expect(delivery.deliver()).rejects.toThrow('the database is away');
  await delivery.deliver();

  expect(post.sent).toEqual(['alex']);
  expect(await states()).toEqual(['alex delivered perhaps twice']);
});

it('sends nothing twice when it is asked again while letters are in hand', async () => {
  await write('alex');
  let answer: () => void = () => undefined;
  post.hold = new Promise((resolve) => (answer = resolve));
  const delivery = deliveryWith(createLetters(store.db));
  const first = delivery.deliver();
  while (post.sent.length === 0) await pause(5);
  const second = delivery.deliver();
  await pause(300);
  answer();
  await Promise.all([first, second]);

  expect(post.sent).toEqual(['alex']);
  expect(await states()).toEqual(['alex delivered']);
});

it('waits for what is in hand also when no more can be taken', async () => {
  await write('alex');
  let answer: () => void = () => undefined;
  post.hold = new Promise((resolve) => (answer = resolve));
  const letters = createLetters(store.db);
  let claims = 0;
  const shaky: Letters = {
    ...letters,
    claim: async (count, now) => {
      if (++claims === 2) throw new Error('the database is away');
      return letters.claim(count, now);
    },
  };
  const delivery = deliveryWith(shaky);
  const first = delivery.deliver();
  while (claims < 2) await pause(5);
  const second = delivery.deliver();
  answer();
  await Promise.allSettled([first, second]);
  await delivery.deliver();

  expect(post.sent).toEqual(['alex']);
  expect(await states()).toEqual(['alex delivered']);
});

/** Works the first time, and then not any more. */
function once(work: () => Promise<boolean>): () => Promise<boolean> {
  let isFirst = true;
  return async () => {
    if (!isFirst) throw new Error('the database is away');
    isFirst = false;
    return work();
  };
}

it('sends nothing while the house is on hold', async () => {
  await write('alex');
  await stampHouse(store.db, {
    owner: { mode: 'local', tenantId: 'partner' },
    wishes: { startOnHold: true, failoverLosesNothing: false },
    now: clock.now(),
    log,
  });
  const delivery = deliveryWith(createLetters(store.db));

  await delivery.deliver();
  expect(post.sent).toEqual([]);
  await store.db.pool.query('update planshift.stamp set held_since = null');
  await delivery.deliver();

  expect(post.sent).toEqual(['alex']);
});
