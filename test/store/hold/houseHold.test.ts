import { agentId, migrationId } from '../../../src/migration/ids';
import { createHouseHold } from '../../../src/store/hold/houseHold';
import { adoptHouse, refuseForeign, stampHouse } from '../../../src/store/hold/houseStamp';
import { openDatabase } from '../../../src/store/database';
import { createLedger } from '../../../src/store/ledger';
import { freshStore } from '../../support/database';
import { withClient } from '../../support/postgres';

const owner = { mode: 'production', tenantId: '0a000000-0000-4000-8000-000000000001' } as const;
const wishes = { startOnHold: false, failoverLosesNothing: false };
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const now = new Date('2026-11-27T10:00:00.000Z');
const blair = agentId('agent-blair');
const later = new Date('2026-11-27T11:00:00.000Z');

let store: Awaited<ReturnType<typeof freshStore>>;
beforeEach(async () => {
  store = await freshStore();
});
afterEach(() => store.drop());

const launch = (more: Partial<Parameters<typeof stampHouse>[1]> = {}, db = store.db) =>
  stampHouse(db, { owner, wishes, now, log: quiet, ...more });

/** As a dump and its restore do: the same rows, written anew. */
const restore = () =>
  store.db.pool.query(`
    create temporary table dump as table planshift.stamp;
    delete from planshift.stamp;
    insert into planshift.stamp select * from dump;
    drop table dump`);

describe('a database', () => {
  it('is gone on with by every later launch, however often', async () => {
    for (let launches = 0; launches < 3; launches += 1) await launch();
    await store.db.pool.query('vacuum freeze planshift.stamp');
    await launch();

    await expect(createHouseHold(store.db).current()).resolves.toBeUndefined();
  });

  it('that was restored into itself is on hold, over any number of launches, until somebody lifts it', async () => {
    const hold = createHouseHold(store.db);
    await launch();
    await restore();

    await launch();
    await launch({ now: later });

    await expect(hold.current()).resolves.toEqual({ since: now.toISOString(), because: ['restored'] });
    await expect(hold.lift(later.toISOString(), blair, 'all')).resolves.toBe(true);
    await expect(hold.lift(later.toISOString(), blair, 'all')).resolves.toBe(false);
    await launch();
    await expect(hold.current()).resolves.toBeUndefined();
  });

  it('that was copied is on hold, and the one it was copied from is not', async () => {
    await launch();
    const name = new URL(store.url).pathname.slice(1);
    const copy = new URL(store.url);
    copy.pathname = `/${name}_copy`;
    const home = store.url.replace(`/${name}`, '/postgres');
    await store.db.close();
    await withClient(home, (client) => client.query(`create database ${name}_copy template ${name}`));
    const [first, second] = [openDatabase(store.url), openDatabase(copy.href)];
    try {
      await launch({}, first);
      await launch({}, second);

      await expect(createHouseHold(first).current()).resolves.toBeUndefined();
      await expect(createHouseHold(second).current()).resolves.toMatchObject({ because: ['otherDatabase'] });
    } finally {
      await Promise.all([first.close(), second.close()]);
      await withClient(home, (client) => client.query(`drop database ${name}_copy with (force)`));
    }
  });

  it('is on hold when its operator starts it so, also for the first time', async () => {
    await launch({ wishes: { ...wishes, startOnHold: true } });

    await expect(createHouseHold(store.db).current()).resolves.toMatchObject({ because: ['asked'] });
  });

  it('of another partner is refused by name, with the way to take it over', async () => {
    await launch();
    const other = { ...owner, tenantId: '0b000000-0000-4000-8000-000000000002' };

    await expect(refuseForeign(store.db, owner)).resolves.toBeUndefined();
    await expect(refuseForeign(store.db, other)).rejects.toThrow(/0a0000.*0b0000.*npm run adopt-database/);
    await expect(refuseForeign(store.db, { ...owner, mode: 'local' })).rejects.toThrow(/production.*practice/);
  });
});

describe('a practice database', () => {
  const practice = { mode: 'local', tenantId: owner.tenantId } as const;
  const [one, other] = ['1', '2'].map((end) => ({ ...practice, service: `e0000000-0000-4000-8000-00000000000${end}` }));

  it('is refused to another emulator, by name and with the ways out, and stays with its own', async () => {
    await launch({ owner: one! });

    await expect(refuseForeign(store.db, one!)).resolves.toBeUndefined();
    await expect(refuseForeign(store.db, other!)).rejects.toThrow(
      /emulator e0.*1\).*emulator e0.*2.*data folder it had/,
    );
  });

  it('is of whichever emulator comes first after it was taken over, or where none was kept', async () => {
    await launch({ owner: one! });
    await adoptHouse(store.db, { owner: practice, now: later, log: quiet });

    await expect(refuseForeign(store.db, other!)).resolves.toBeUndefined();
    await launch({ owner: other! });

    await expect(refuseForeign(store.db, one!)).rejects.toThrow('emulator');
  });

  it('is told apart before its tables are brought up to date', async () => {
    await launch({ owner: one! });
    await store.db.pool.query('alter table planshift.stamp drop column service');

    await expect(refuseForeign(store.db, other!)).resolves.toBeUndefined();
    await expect(refuseForeign(store.db, owner)).rejects.toThrow('practice');
  });
});

const deeds = async (): Promise<readonly unknown[]> => {
  const kept = 'select what, person_id, migration_id, run_no, facts from planshift.deed order by id';
  return (await store.db.pool.query<Record<string, unknown>>(kept)).rows;
};
const ofTheHouse = { migration_id: null, run_no: null };

it('keeps who lifted the hold and why it was there, once', async () => {
  await launch();
  await restore();
  await launch();
  const hold = createHouseHold(store.db);

  await Promise.all([1, 2, 3].map(() => hold.lift(later.toISOString(), blair, 'all')));

  const facts = { because: 'restored' };
  expect(await deeds()).toEqual([{ what: 'holdLifted', person_id: blair, facts, ...ofTheHouse }]);
});

it('stays on hold when it can not be kept who lifted it', async () => {
  const hold = createHouseHold(store.db);
  await launch({ wishes: { ...wishes, startOnHold: true } });
  await store.db.pool.query('alter table planshift.deed add check (false)');

  await expect(hold.lift(later.toISOString(), blair, 'all')).rejects.toThrow('check');

  await expect(hold.current()).resolves.toMatchObject({ because: ['asked'] });
});

it('keeps that a database was taken over, and from whom', async () => {
  await launch();
  const next = { mode: 'local', tenantId: '0b000000-0000-4000-8000-000000000002' } as const;

  await adoptHouse(store.db, { owner: next, now: later, log: quiet });

  const facts = { ...next, wasMode: owner.mode, wasTenantId: owner.tenantId };
  expect(await deeds()).toEqual([{ what: 'databaseAdopted', person_id: null, facts, ...ofTheHouse }]);
  await launch({ owner: next });
  await expect(createHouseHold(store.db).current()).resolves.toMatchObject({ because: ['asked'] });
});

it('drops the letters that were written before the hold, and keeps the later ones', async () => {
  const write = (id: string, at: Date) =>
    store.db.pool.query(
      `insert into planshift.letter (id, recipient, day, content, next_try_at, written_at)
       values ($1, $1, '2026-11-27', '{}', $2, $2)`,
      [id, at],
    );
  await write('old', new Date('2026-11-20T10:00:00.000Z'));
  await launch({ wishes: { ...wishes, startOnHold: true } });
  await write('new', later);

  await createHouseHold(store.db).lift(later.toISOString(), blair, 'all');

  const { rows } = await store.db.pool.query('select id, state from planshift.letter order by id');
  expect(rows).toEqual([
    { id: 'new', state: 'waiting' },
    { id: 'old', state: 'unknown' },
  ]);
});

const insert = (id: string, state: string) =>
  store.db.pool.query(
    `insert into planshift.migration (id, plan, hash, subscription_id, customer_id, agent_id, customer_name, retired_name,
      replacement_name, state, control, run_no, started_at)
     values ($1, '{}', 'h', $1, 'c', 'a', 'Contoso', 'Kaizala Pro', 'E1', $2, 'run', 1, now())`,
    [id, state],
  );

it('rings for nothing of before the hold, and once it is lifted for whatever still asks somebody, unless it had', async () => {
  await launch();
  const { migrations, rings } = createLedger(store.db);
  const [over, heard, asking, since] = ['over0000', 'heard000', 'asking00', 'since000'].map(migrationId);
  const rest = async (id: typeof over, state: 'done' | 'waitingForPerson', at: string) => {
    await insert(id!, 'moving');
    await migrations.setState(id!, state, at, state === 'done' ? undefined : { code: 'peopleFailed', facts: {} });
  };
  await rest(over, 'done', '2026-11-27T09:59:00.000Z');
  await rest(heard, 'waitingForPerson', '2026-11-27T09:59:00.000Z');
  await rings.settle(heard!, (await rings.called(heard!))!);
  await rest(asking, 'waitingForPerson', '2026-11-27T09:59:00.000Z');

  await launch({ wishes: { ...wishes, startOnHold: true } });
  await rest(since, 'done', later.toISOString());
  await launch({ now: later, wishes: { ...wishes, startOnHold: true } });

  expect(await rings.claimDue(later.toISOString())).toEqual([since]);

  const lifted = new Date('2026-11-27T12:00:00.000Z').toISOString();
  await createHouseHold(store.db).lift(lifted, blair, 'all');

  expect(await rings.called(over!)).toBeUndefined();
  expect(await rings.called(asking!)).toMatchObject({ since: lifted });
  expect(await rings.called(heard!)).toMatchObject({ rungFor: 'waitingForPerson 1' });
});

describe('where migrations were under way when the hold began', () => {
  const [moving, paused, confirmedSince] = ['moving00', 'paused00', 'later000'].map(migrationId);

  beforeEach(async () => {
    await launch();
    await insert(moving!, 'moving');
    await insert(paused!, 'paused');
    await launch({ wishes: { ...wishes, startOnHold: true } });
    await insert(confirmedSince!, 'queued');
  });

  const held = async () => {
    const hold = createHouseHold(store.db);
    return Promise.all([moving!, paused!, confirmedSince!].map((id) => hold.isHeld(id)));
  };
  const decision = { what: 'letGoOn', at: later.toISOString(), by: blair } as const;

  it('all are held with the house, and free with it', async () => {
    expect(await held()).toEqual([true, true, true]);

    await createHouseHold(store.db).lift(later.toISOString(), blair, 'all');

    expect(await held()).toEqual([false, false, false]);
  });

  it('only those wait on when it is lifted one by one, over any later launch, and their cards are due', async () => {
    await createHouseHold(store.db).lift(later.toISOString(), blair, 'oneByOne');
    await launch({ now: later });

    expect(await held()).toEqual([true, false, false]);
    const { migrations, cardPlaces } = createLedger(store.db);
    expect((await migrations.held()).map(({ id }) => id)).toEqual([moving]);
    expect(await cardPlaces.dueCards(later.toISOString())).toEqual([moving]);
    const facts = { because: 'asked', stillHeld: 1 };
    expect(await deeds()).toEqual([{ what: 'holdLifted', person_id: blair, facts, ...ofTheHouse }]);
  });

  it('one goes on by its own deed, once, and not before the house', async () => {
    const { migrations } = createLedger(store.db);
    expect(await migrations.letGoOn(moving!, decision)).toBe(false);
    await createHouseHold(store.db).lift(later.toISOString(), blair, 'oneByOne');

    const pressedTwice = await Promise.all([1, 2].map(() => migrations.letGoOn(moving!, decision)));

    expect(pressedTwice.filter(Boolean)).toHaveLength(1);

    expect(await held()).toEqual([false, false, false]);
    expect(await migrations.held()).toEqual([]);
    expect((await deeds()).slice(1)).toEqual([
      { what: 'letGoOn', person_id: blair, migration_id: moving, run_no: 1, facts: {} },
    ]);
  });

  it('one that has ended waits for nobody', async () => {
    await createHouseHold(store.db).lift(later.toISOString(), blair, 'oneByOne');
    await store.db.pool.query(`update planshift.migration set state = 'stopped' where id = $1`, [moving]);

    expect(await createLedger(store.db).migrations.held()).toEqual([]);
    expect(await createLedger(store.db).migrations.letGoOn(moving!, decision)).toBe(false);
  });

  it('one that was left open while it waited is looked at again each day, as was promised', async () => {
    await createHouseHold(store.db).lift(later.toISOString(), blair, 'oneByOne');

    await createLedger(store.db).migrations.setState(migrationId(moving!), 'leftOpen', later.toISOString());

    await expect(createHouseHold(store.db).isHeld(migrationId(moving!))).resolves.toBe(false);
  });
});
