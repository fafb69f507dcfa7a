import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Migration } from 'kysely';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { agentId, migrationId } from '../../../src/migration/ids';
import { createAgentContacts } from '../../../src/store/chat/agentContacts';
import { createLedger } from '../../../src/store/ledger';
import { createBotStorage } from '../../../src/store/chat/botStorage';
import { openDatabase } from '../../../src/store/database';
import type { Database } from '../../../src/store/database';
import { migrateStore } from '../../../src/store/migrateStore';
import { createPreparationStore } from '../../../src/store/chat/preparationStore';
import { createRadarStore } from '../../../src/store/radar/radarStore';
import { dueCards } from '../../../src/store/schema/dueCards';
import { first } from '../../../src/store/schema/first';
import { letters } from '../../../src/store/schema/letters';
import { notices } from '../../../src/store/schema/notices';
import { radar } from '../../../src/store/schema/radar';
import { replicas } from '../../../src/store/schema/replicas';
import { createTurns } from '../../../src/store/chat/turns';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeEach(async () => {
  database = await freshDatabase();
  db = openDatabase(database.url);
});
afterEach(async () => {
  await db.close();
  await database.drop();
});

const rowsIn = (file: string): string => readFileSync(path.join(__dirname, file), 'utf8');
const firstRelease = rowsIn('firstRelease.sql');
const [moving, unknown, done] = ['ab12cd34', 'ef56gh78', 'jk90mn12'].map((id) => migrationId(id));

/** Every column and index of our tables, as PostgreSQL tells it. */
async function shape(): Promise<readonly unknown[]> {
  const { rows } = await db.pool.query<Record<string, unknown>>(`
    select table_name, column_name, data_type, is_nullable, column_default, '' as definition
      from information_schema.columns where table_schema = 'planshift'
    union all select tablename, indexname, '', '', '', indexdef from pg_indexes where schemaname = 'planshift'
    order by 1, 2, 6`);
  return rows;
}

/** Brings the tables as far as these migrations do. */
async function migrate(migrations: Readonly<Record<string, Migration>>): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: db.pool }) }),
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'planshift',
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
}

it('begins with the very tables of the first release, which nobody can change any more', async () => {
  await migrate({ '0001-first': first });
  const now = await shape();
  await db.pool.query(`drop schema planshift cascade; ${firstRelease}`);

  expect(now).toEqual(await shape());
});

describe('with the data of a first release', () => {
  beforeEach(async () => {
    await db.pool.query(firstRelease);
    await migrateStore(db.pool);
    await migrateStore(db.pool);
  });

  it('keeps what was bought, who has moved, and what nobody knows', async () => {
    const { migrations, purchases, cardPlaces } = createLedger(db);

    expect(await migrations.load(moving!)).toMatchObject({
      state: 'moving',
      plan: { purchase: { cartId: 'cart-ab12cd34' } },
      counts: { total: 3, done: 1, failed: 1 },
    });
    expect(await cardPlaces.cardsOf(moving!)).toEqual([
      { agentId: 'agent-alex', conversationId: 'a:alex', activityId: 'card-1' },
    ]);
    expect(await migrations.load(done!)).toMatchObject({ state: 'done', counts: { done: 3 } });
    expect(await migrations.load(unknown!)).toMatchObject({
      state: 'waitingForPerson',
      problem: { code: 'purchaseUnknown', facts: { cartStatus: 'active' } },
    });
    expect(await purchases.latestAttempt(unknown!)).toMatchObject({ attempt: 1, state: 'sent' });
    const again = { attempt: 2, cartId: 'cart-2', requestId: 'request-2', sentAt: '2026-11-22T10:00:00.000Z' };
    expect(await purchases.openAttempt(unknown!, again)).toBe(false);
  });

  it('knows of each migration who confirmed it', async () => {
    for (const id of [moving!, unknown!, done!]) {
      const { migrations, deeds } = createLedger(db);
      const { startedAt: at, plan } = (await migrations.load(id))!;

      expect((await deeds.ofMigration(id, 10)).latest).toMatchObject([{ what: 'confirmed', at, by: plan.agentId }]);
    }
  });

  it('keeps what people said and were told', async () => {
    const alex = agentId('agent-alex');

    expect(await createAgentContacts(db).get(alex)).toMatchObject({ language: 'it', timeZone: 'Europe/Berlin' });
    expect(await createAgentContacts(db).claimGreeting(alex, '2026-11-22T10:00:00.000Z')).toBe(false);
    const state = await createBotStorage(db).read(['msteams/users/29:alex/']);
    expect(state).toMatchObject({ 'msteams/users/29:alex/': { draft: 'plan' } });
    expect(await createPreparationStore(db).get('prep-1')).toMatchObject({ wish: { kind: 'survey' } });
    expect(await createTurns(db).claim('a:alex', 'said-1', '2026-10-05T08:00:00.000Z')).toBe(false);
    const { entries } = await createRadarStore(db).reading();
    expect(entries).toMatchObject([{ customerId: 'contoso', packId: 'kaizala-pro' }]);
  });
});

describe('with a migration of the release that hashed names too', () => {
  const paused = migrationId('m1gr4t10');
  const isAsConfirmed = async () => (await createLedger(db).migrations.confirmed(paused))?.isAsConfirmed;

  beforeEach(async () => {
    await migrate({
      '0001-first': first,
      '0002-replicas': replicas,
      '0003-radar': radar,
      '0004-notices': notices,
      '0005-letters': letters,
      '0006-due-cards': dueCards,
    });
    await db.pool.query(rowsIn('hashWithNames.sql'));
    await migrateStore(db.pool);
  });

  it('finds its plan as it was confirmed', async () => {
    expect(await isAsConfirmed()).toBe(true);
    expect(await createLedger(db).migrations.load(paused)).toMatchObject({
      state: 'paused',
      counts: { total: 5, done: 1 },
    });
  });

  it.each([
    [`migration set plan = replace(plan::text, '"close":"suspend"', '"close":"none"')::json`],
    [`migration set plan = replace(plan::text, 'Covered Carla', 'Somebody Else')::json`],
    [`migration set hash = '2:' || hash`],
    [`migration_person set disposition = 'move' where name = 'Covered Carla'`],
    [`migration_person set keep_off = '[]' where name like 'Yuki%'`],
  ])('notices a change of it: %s', async (change) => {
    const { rowCount } = await db.pool.query(`update planshift.${change}`);

    expect(rowCount).toBe(1);
    expect(await isAsConfirmed()).toBe(false);
  });
});

it('has whoever has what was set to end read again by the next scan, and nobody else', async () => {
  await db.pool.query(firstRelease);
  await migrateStore(db.pool);
  await db.pool.query(`
    update planshift.migration set closed_action = 'autoRenewOff' where id = '${done}';
    delete from planshift.radar_customer;
    insert into planshift.radar_customer (customer_id, name, domain, scan_id, read_on, is_due)
      select customer_id, '', '', 'radar:1', '2026-11-22', false from planshift.migration where id = '${done}'
      union all values ('other', '', '', 'radar:1', '2026-11-22', false);
    drop table planshift.quota_use, planshift.approval_card, planshift.approval;
    alter table planshift.migration drop column approver_id;
    drop table planshift.had_right;
    delete from planshift.kysely_migration where name >= '0023-read-anew'`);

  await migrateStore(db.pool);

  const { rows } = await db.pool.query('select customer_id = $1 as other, read_on from planshift.radar_customer', [
    'other',
  ]);
  expect(rows).toEqual(
    expect.arrayContaining([
      { other: true, read_on: '2026-11-22' },
      { other: false, read_on: null },
    ]),
  );
});

it('works on tables that a newer release has brought further already', async () => {
  await migrateStore(db.pool);
  await db.pool.query(`insert into planshift.kysely_migration (name, timestamp) values ('9999-later', 'now')`);

  await expect(migrateStore(db.pool)).resolves.toBeUndefined();
});

it('fails when the tables can not be made', async () => {
  await db.pool.query('create schema planshift; create table planshift.migration (id text)');

  await expect(migrateStore(db.pool)).rejects.toThrow('could not be brought up to date');
});
