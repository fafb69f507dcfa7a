import { KnownError } from '../../../src/migration/errors';
import type { DBOSClient } from '@dbos-inc/dbos-sdk';
import { agentId } from '../../../src/migration/ids';
import { createPreparer, runPreparation } from '../../../src/workflow/prepare/prepare';
import { Fate } from '../../support/fate';
import { Journal } from '../../support/journal';
import type { Kept } from '../../support/journal';
import { Office, wish } from './preparing';

const opened = (): Office => {
  const office = new Office();
  office.prepared.set('question-1', { id: 'question-1', agentId: 'agent' as never, wish });
  return office;
};

it('keeps its result and tells the waiting conversation', async () => {
  const office = opened();

  await runPreparation(office.world, new Journal(), 'question-1');

  expect(office.prepared.get('question-1')?.result?.kind).toBe('survey');
  expect(office.told).toEqual(['question-1']);
});

it('lets go of everybody it has read before it tells, and of what was read to tell it', async () => {
  const office = opened();
  const { world } = office;
  const told: number[] = [];
  const messenger = { preparationReady: async () => void told.push(office.sweptAfter.length) };

  await runPreparation({ ...world, messenger }, new Journal(), 'question-1');

  const result = office.prepared.get('question-1')?.result;
  const people = result?.kind === 'survey' && result.survey.holders.length;
  expect(office.sweptAfter).toEqual([people, people]);
  expect(told).toEqual([1]);
});

it('reads nothing for a question that the agent has left for another since', async () => {
  const office = opened();
  office.prepared.set('question-1', { ...office.prepared.get('question-1')!, isOvertaken: true });
  const list = jest.spyOn(office.world.subscriptions, 'get');

  await runPreparation(office.world, new Journal(), 'question-1');

  expect(list).not.toHaveBeenCalled();
  expect(office.prepared.get('question-1')?.result).toBeUndefined();
});

it.each([0, 7])('stands behind whoever has asked for less than %i others within a minute', async (lately) => {
  const { world } = new Office();
  const enqueued: unknown[] = [];
  const client = { enqueueInTransaction: async (_in: unknown, options: unknown) => void enqueued.push(options) };
  const preparer = createPreparer({
    clock: world.clock,
    preparations: { ...world.preparations, open: async (_wish, _at, enqueue) => enqueue({} as never, lately) },
    client: () => client as unknown as DBOSClient,
  });

  await preparer.prepare({ id: 'question-1', agentId: agentId('alex'), wish });

  expect(enqueued).toEqual([expect.objectContaining({ workflowID: 'question-1', priority: lately })]);
});

it('comes to one result and tells it wherever the process dies', async () => {
  for (let nth = 1; nth < 10; nth += 1) {
    const office = opened();
    const kept: Kept[] = [];
    const fate = new Fate(nth);

    await Promise.race([fate.death, runPreparation(office.world, new Journal(kept, fate), 'question-1')]);
    await runPreparation(office.world, new Journal(kept), 'question-1');

    expect(office.prepared.get('question-1')?.result?.kind).toBe('survey');
    expect(office.told).toContain('question-1');
  }
});

it('waits for no reading once its process has to stop, and leaves the question to the next', async () => {
  const office = opened();
  const { world } = office;
  const life = new Journal();
  const stop = () => new Promise<never>(() => life.stop());
  const logged = jest.spyOn(world.log, 'error');

  await Promise.race([
    life.abandoned,
    runPreparation({ ...world, subscriptions: { ...world.subscriptions, list: stop } }, life, 'question-1'),
  ]);

  expect(office.prepared.get('question-1')?.result).toBeUndefined();
  expect(logged).not.toHaveBeenCalled();
  await runPreparation(world, new Journal(life.kept), 'question-1');
  expect(office.prepared.get('question-1')?.result?.kind).toBe('survey');
});

it.each([
  [new KnownError('serviceDown', 'waitAndRetry', 'down'), 'serviceDown'],
  [new KnownError('throttled', 'waitAndRetry', 'quota'), 'serviceDown'],
  [new KnownError('noAccess', 'askAdmin', 'no'), 'noAccess'],
  [new KnownError('signInNeeded', 'waitAndRetry', 'nobody'), 'signInNeeded'],
  [new KnownError('tokenKind', 'askAdmin', 'app'), 'tokenKind'],
  [new KnownError('blockedByPolicy', 'askAdmin', 'rule'), 'blockedByPolicy'],
  [new KnownError('notFound', 'askAgent', 'gone'), 'unexpectedAnswer'],
  [new TypeError('a bug'), 'unexpectedAnswer'],
])('says what kept it from a result, under the name by which the log tells of it: %s', async (error, code) => {
  const office = opened();
  const { world } = office;
  const subscriptions = { ...world.subscriptions, list: () => Promise.reject(error) };
  const logged = jest.spyOn(world.log, 'error');

  await runPreparation({ ...world, subscriptions }, new Journal(), 'question-1');

  const incident = logged.mock.calls[0]?.[2]?.incident;
  expect(incident).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  expect(office.prepared.get('question-1')?.result).toEqual({ kind: 'unavailable', code, incident });
});

describe('before any cart the tenant is read with the identity that will move its people, and where it refuses', () => {
  const calls = ['skus', 'holders'] as const;
  const codes = ['noAccess', 'signInNeeded', 'tokenKind', 'blockedByPolicy'] as const;

  it.each(calls.flatMap((call) => codes.map((code) => [call, code] as const)))(
    'no cart is made, and that is said (%s, %s)',
    async (call, code) => {
      const office = opened();
      const { world } = office;
      const refused = () => Promise.reject(new KnownError(code, 'askAdmin', 'Graph refuses'));

      const licences = { ...world.licences, [call]: refused };
      await runPreparation({ ...world, licences }, new Journal(), 'question-1');

      expect(office.prepared.get('question-1')?.result).toMatchObject({ kind: 'unavailable', code });
      expect(office.carts).toEqual([]);
    },
  );
});

it('tells how much of a list could not be read, because what is not seen may be bought or closed by mistake', async () => {
  const office = opened();
  office.unreadSkus = [{}];

  await runPreparation(office.world, new Journal(), 'question-1');

  const read = office.skus.length;
  expect(office.prepared.get('question-1')?.result).toEqual({
    kind: 'unavailable',
    code: 'incomplete',
    incident: expect.stringMatching(/^\w{4}-\w{4}$/) as string,
    unread: 1,
    read,
  });
});

it('waits for our own database instead of blaming somebody else', async () => {
  const office = opened();
  const { world } = office;
  let outages = 2;
  const subscriptions: typeof world.subscriptions = {
    ...world.subscriptions,
    list: async (...given) => {
      outages -= 1;
      if (outages >= 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' });
      return world.subscriptions.list(...given);
    },
  };

  await runPreparation({ ...world, subscriptions }, new Journal(), 'question-1');

  expect(office.prepared.get('question-1')?.result?.kind).toBe('survey');
});

it('tells again what could not be told at once', async () => {
  const office = opened();
  let failures = 3;
  const messenger = {
    ...office.world.messenger,
    preparationReady: async (id: string) => {
      failures -= 1;
      if (failures >= 0) throw new Error('Teams is away');
      office.told.push(id);
    },
  };

  await runPreparation({ ...office.world, messenger }, new Journal(), 'question-1');

  expect(office.told).toEqual(['question-1']);
});

it('is not undone by a messenger that fails', async () => {
  const office = opened();
  const messenger = { ...office.world.messenger, preparationReady: () => Promise.reject(new Error('Teams is away')) };

  await runPreparation({ ...office.world, messenger }, new Journal(), 'question-1');

  expect(office.prepared.get('question-1')?.result?.kind).toBe('survey');
});
