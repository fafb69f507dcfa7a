import { setTimeout as pause } from 'node:timers/promises';
import { agentId, customerId, subscriptionId, userId } from '../../../src/migration/ids';
import { asStored } from '../../../src/migration/plan/storedPlan';
import type { PreparationResult, PreparationWish } from '../../../src/migration/ports';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import { createPreparationStore } from '../../../src/store/chat/preparationStore';
import { createTurnLeases } from '../../../src/store/chat/turnLeases';
import { createTurns } from '../../../src/store/chat/turns';
import { freshStore } from '../../support/database';
import { aHolder, aPlan, aPlannedPerson, aSurvey, someHolders } from '../../support/survey';

const at = '2026-11-22T10:15:00.000Z';
const later = '2026-11-22T10:16:00.000Z';
const alex = agentId('agent-alex');
const nothing = async () => undefined;

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
    await preparations.open({ id: 'question', agentId: alex, wish }, at, nothing);
    await preparations.open({ id: 'question', agentId: agentId('somebody else'), wish }, later, nothing);
    expect(await preparations.get('question')).toEqual({ id: 'question', agentId: alex, wish });

    await preparations.complete('question', { kind: 'unavailable', code: 'serviceDown' }, at);
    await preparations.complete('question', { kind: 'refused', refusals: [] }, later);

    expect(await preparations.get('question')).toMatchObject({ result: { kind: 'unavailable', code: 'serviceDown' } });
    expect(await preparations.get('unknown')).toBeUndefined();
  });

  it.each<[string, PreparationResult]>([
    [
      'a survey',
      { kind: 'survey', survey: aSurvey({ holders: [...someHolders(2), aHolder({ id: 'guest', guest: true })] }) },
    ],
    [
      'a quote',
      {
        kind: 'quote',
        plan: aPlan({ people: [aPlannedPerson(), aPlannedPerson({ id: userId('other'), disposition: 'remove' })] }),
      },
    ],
  ])('hands %s out as it was prepared, and as a release before kept it', async (what, result) => {
    const preparations = createPreparationStore(store.db);
    await preparations.open({ id: what, agentId: alex, wish }, at, nothing);
    await preparations.complete(what, result, at);
    expect((await preparations.get(what))?.result).toEqual(result);

    const before = JSON.stringify(result.kind === 'quote' ? { ...result, plan: asStored(result.plan) } : result);
    await store.db.query.updateTable('preparation').set({ result: before }).where('id', '=', what).execute();
    expect((await preparations.get(what))?.result).toEqual(result);
  });

  it('tells that a person wished for another one since, which somebody else’s wish is not', async () => {
    const preparations = createPreparationStore(store.db);
    const dana = agentId('agent-dana');
    await preparations.open({ id: 'danas', agentId: dana, wish }, at, nothing);
    await preparations.open({ id: 'lis', agentId: agentId('agent-li'), wish }, later, nothing);
    expect(await preparations.get('danas')).not.toHaveProperty('isOvertaken');

    await preparations.open({ id: 'danas next', agentId: dana, wish }, later, nothing);

    expect(await preparations.get('danas')).toMatchObject({ isOvertaken: true });
    expect(await preparations.get('danas next')).not.toHaveProperty('isOvertaken');
    // From a process whose clock is behind.
    await preparations.open({ id: 'danas last', agentId: dana, wish }, at, nothing);
    expect(await preparations.get('danas last')).not.toHaveProperty('isOvertaken');
    expect(await preparations.get('danas next')).toMatchObject({ isOvertaken: true });
  });

  it('tells how many others a person has wished for within a minute', async () => {
    const preparations = createPreparationStore(store.db);
    const [hal, ivy] = [agentId('agent-hal'), agentId('agent-ivy')];
    const seen: [string, number][] = [];
    const open = (id: string, agent: typeof hal, when: string) =>
      preparations.open(
        { id, agentId: agent, wish },
        when,
        async (_transaction, lately) => void seen.push([id, lately]),
      );

    await open('hal 1', hal, '2026-11-22T09:00:00.000Z');
    await open('hal 2', hal, '2026-11-22T09:00:30.000Z');
    await open('ivy 1', ivy, '2026-11-22T09:00:31.000Z');
    await open('hal 3', hal, '2026-11-22T09:00:59.000Z');
    await open('hal 3', hal, '2026-11-22T09:00:59.000Z');
    await open('hal 4', hal, '2026-11-22T09:01:45.000Z');

    expect(seen).toEqual([
      ['hal 1', 0],
      ['hal 2', 1],
      ['ivy 1', 0],
      ['hal 3', 2],
      ['hal 3', 2],
      ['hal 4', 1],
    ]);
  });

  it('keeps neither the wish nor its run when one of them can not be stored', async () => {
    const preparations = createPreparationStore(store.db);
    const powerCut = preparations.open({ id: 'lost', agentId: alex, wish }, at, async (transaction) => {
      await transaction.query('create table public.run_of_lost ()');
      throw new Error('power cut');
    });

    await expect(powerCut).rejects.toThrow('power cut');

    expect(await preparations.get('lost')).toBeUndefined();
    const { rows } = await store.db.pool.query(`select to_regclass('public.run_of_lost') as run`);
    expect(rows).toEqual([{ run: null }]);
  });

  it('tells who waits, since when and behind how many, and how fast it goes', async () => {
    const preparations = createPreparationStore(store.db);
    const second = (nth: number): string =>
      new Date(Date.parse('2026-12-01T09:00:00.000Z') + nth * 1_000).toISOString();
    const open = (id: string, nth: number, who = id) =>
      preparations.open({ id, agentId: agentId(who), wish }, second(nth), nothing);
    const done = (id: string, nth: number) =>
      preparations.complete(id, { kind: 'unavailable', code: 'serviceDown' }, second(nth));
    await open('given up', -700);
    await open('done long ago', 0);
    await done('done long ago', 5);
    await open('overtaken', 20, 'zoe');
    await open('fast', 21);
    await open('first', 22);
    await open('second', 23, 'zoe');
    await open('third', 24);
    await done('fast', 28);

    const queued = await preparations.queued(['third', 'second', 'fast', 'overtaken', 'given up'], second(31));

    const all = { others: 2, doneLately: 1, spanMs: 10_000 };
    expect([...queued].sort((one, other) => one.ahead - other.ahead)).toEqual([
      { id: 'second', agentId: 'zoe', waitedMs: 8_000, ahead: 1, ...all },
      { id: 'third', agentId: 'third', waitedMs: 7_000, ahead: 2, ...all },
    ]);
    const later = await preparations.queued(['third'], second(61));
    expect(later).toMatchObject([{ doneLately: 0, spanMs: 20_000 }]);
  });

  it('forgets what nobody can be waiting for any more', async () => {
    const preparations = createPreparationStore(store.db);
    await preparations.open(
      { id: 'ancient', agentId: agentId('agent-otto'), wish },
      '2026-11-01T00:00:00.000Z',
      nothing,
    );
    await preparations.open(
      { id: 'recent', agentId: agentId('agent-otto'), wish },
      '2026-11-20T00:00:00.000Z',
      nothing,
    );
    await preparations.open({ id: 'new', agentId: agentId('agent-otto'), wish }, at, nothing);

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

describe('the lease of a turn', () => {
  it('is had by one turn of a person at a time', async () => {
    const leases = createTurnLeases(store.db);

    const taken = await Promise.all([1, 2, 3, 4].map(() => leases.take(alex, true)));
    const [lease, ...others] = taken.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(await leases.take(agentId('somebody else'), true)).toBeDefined();

    await lease!.free();
    expect(await leases.take(alex, true)).toBeDefined();
  });

  it('ends by itself when its process died, and is told of until somebody else has it', async () => {
    const leases = createTurnLeases(store.db, 100);
    const dead = (await leases.take(agentId('dies'), true))!;
    expect(await leases.take(agentId('dies'), true)).toBeUndefined();
    await pause(150);

    expect(await leases.abandoned()).toContainEqual({ person: 'dies', wasAsked: true });
    const next = await createTurnLeases(store.db).take(agentId('dies'), true);
    expect(next).toBeDefined();
    expect(await leases.abandoned()).toEqual([]);

    expect(await dead.renew()).toBe(false);
    await dead.free();
    expect(await leases.take(agentId('dies'), true)).toBeUndefined();
  });

  it('lasts as long as it is renewed', async () => {
    const leases = createTurnLeases(store.db, 200);
    const lease = (await leases.take(agentId('slow'), true))!;
    for (let times = 0; times < 4; times += 1) {
      await pause(80);
      expect(await lease.renew()).toBe(true);
    }

    expect(await leases.take(agentId('slow'), true)).toBeUndefined();
  });
});
