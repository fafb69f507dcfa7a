import { Kysely, Migrator, PostgresDialect } from 'kysely';
import { createLedger } from '../../src/store/ledger';
import { createBotStorage } from '../../src/store/botStorage';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { migrateStore } from '../../src/store/migrateStore';
import { first } from '../../src/store/schema/first';
import { freshDatabase } from '../support/database';
import { aPlan } from './aPlan';

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

/** The tables of the first release. */
async function firstRelease(): Promise<void> {
  const migrator = new Migrator({
    db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: db.pool }) }),
    provider: { getMigrations: async () => ({ '0001-first': first }) },
    migrationTableSchema: 'planshift',
  });
  const { error } = await migrator.migrateToLatest();
  expect(error).toBeUndefined();
}

it('keeps everything that the first release wrote', async () => {
  await firstRelease();
  const plan = aPlan();
  const ledger = createLedger(db);
  await ledger.freeze(plan, '2026-11-22T10:15:00.000Z', async () => undefined);
  await createBotStorage(db).write({ conversation: { draft: 'plan' } });

  await migrateStore(db.pool);
  await migrateStore(db.pool);

  expect(await ledger.load(plan.id)).toMatchObject({ state: 'queued', counts: { total: plan.people.length } });
  expect(await createBotStorage(db).read(['conversation'])).toEqual({ conversation: { draft: 'plan', eTag: '1' } });
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
