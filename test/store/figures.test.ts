import { createFigures } from '../../src/store/figures';
import { stampHouse } from '../../src/store/hold/houseStamp';
import { createSignInTroubles } from '../../src/store/signIn/signInTroubles';
import { freshStore } from '../support/database';

const now = new Date('2026-11-28T10:00:00.000Z');
const earlier = '2026-11-28T09:00:00.000Z';
const later = '2026-11-28T11:00:00.000Z';
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
  // The durable engine makes its own when it starts.
  await store.db.pool.query(`
    create schema if not exists dbos;
    create table if not exists dbos.workflow_status (workflow_uuid text, queue_name text, status text)`);
});
afterEach(() => store.drop());

const letter = (id: string, nextTryAt: string, state: 'waiting' | 'delivered' = 'waiting') => ({
  ...{ id, recipient: `agent:${id}` as const, day: '2026-11-28', content: '{}', state },
  ...{ next_try_at: nextTryAt, written_at: earlier },
});

it('counts letters that are due, not those that were delivered or whose time has not come', async () => {
  const letters = [letter('due', earlier), letter('later', later), letter('gone', earlier, 'delivered')];
  await store.db.query.insertInto('letter').values(letters).execute();

  const { letters: told } = await createFigures(store.db).ofHouse(now);

  expect(told).toEqual({ due: 1, dueSince: new Date(earlier) });
});

it('counts the runs that are under way or wait for a place, and forgets those that are over', async () => {
  await store.db.pool.query(`
    insert into dbos.workflow_status values
      ('a', 'migrations', 'PENDING'), ('b', 'migrations', 'ENQUEUED'), ('c', 'migrations', 'DELAYED'),
      ('d', 'migrations', 'SUCCESS'), ('e', null, 'PENDING'), ('f', 'migrations', 'ENQUEUED')`);

  const { runs } = await createFigures(store.db).ofHouse(now);

  expect(runs).toHaveLength(2);
  expect(runs).toEqual(
    expect.arrayContaining([
      { queue: 'migrations', state: 'underWay', count: 1 },
      { queue: 'migrations', state: 'waiting', count: 3 },
    ]),
  );
});

it('tells a house where nothing has happened yet', async () => {
  await expect(createFigures(store.db).ofHouse(now)).resolves.toEqual({
    migrations: {},
    runs: [],
    letters: { due: 0 },
    isOnHold: false,
  });
});

it('tells of the radar, of the sign-in and of a hold', async () => {
  await stampHouse(store.db, {
    ...{ owner: { mode: 'production', tenantId: '0a000000-0000-4000-8000-000000000001' }, log: quiet, now },
    wishes: { startOnHold: true, failoverLosesNothing: false },
  });
  await createSignInTroubles(store.db).note('withdrawn', earlier);
  await store.db.pool.query(`
    insert into planshift.radar_reading (id, read_at, customers_read, customers_failed) values (true, '${earlier}', 9, 1)`);

  const figures = await createFigures(store.db).ofHouse(now);

  expect(figures.radar).toEqual({ readAt: new Date(earlier), customersRead: 9, customersFailed: 1 });
  expect(figures.signInTrouble).toBe('withdrawn');
  expect(figures.isOnHold).toBe(true);
});

it('tells how many connections are idle and how many are in use', async () => {
  const client = await store.db.pool.connect();

  expect(createFigures(store.db).connections()).toMatchObject({ busy: 1, wanted: 0 });

  client.release();
});
