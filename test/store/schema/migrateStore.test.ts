import { readFileSync } from 'node:fs';
import path from 'node:path';
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
import { first } from '../../../src/store/schema/first';
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

const firstRelease = readFileSync(path.join(__dirname, 'firstRelease.sql'), 'utf8');
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

it('begins with the very tables of the first release, which nobody can change any more', async () => {
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: db.pool }) }),
    provider: { getMigrations: async () => ({ '0001-first': first }) },
    migrationTableSchema: 'planshift',
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
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
    const ledger = createLedger(db);

    expect(await ledger.load(moving!)).toMatchObject({
      state: 'moving',
      plan: { purchase: { cartId: 'cart-ab12cd34' } },
      counts: { total: 3, done: 1, failed: 1 },
    });
    expect(await ledger.card(moving!)).toEqual({ conversationId: 'a:alex', activityId: 'card-1' });
    expect(await ledger.load(done!)).toMatchObject({ state: 'done', counts: { done: 3 } });
    expect(await ledger.load(unknown!)).toMatchObject({
      state: 'waitingForPerson',
      problem: { code: 'purchaseUnknown', facts: { cartStatus: 'active' } },
    });
    expect(await ledger.latestAttempt(unknown!)).toMatchObject({ attempt: 1, state: 'sent' });
    const again = { attempt: 2, cartId: 'cart-2', requestId: 'request-2', sentAt: '2026-11-22T10:00:00.000Z' };
    expect(await ledger.openAttempt(unknown!, again)).toBe(false);
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

it('works on tables that a newer release has brought further already', async () => {
  await migrateStore(db.pool);
  await db.pool.query(`insert into planshift.kysely_migration (name, timestamp) values ('9999-later', 'now')`);

  await expect(migrateStore(db.pool)).resolves.toBeUndefined();
});

it('fails when the tables can not be made', async () => {
  await db.pool.query('create schema planshift; create table planshift.migration (id text)');

  await expect(migrateStore(db.pool)).rejects.toThrow('could not be brought up to date');
});
