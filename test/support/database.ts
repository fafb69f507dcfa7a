import { randomBytes } from 'node:crypto';
import { migrateStore } from '../../src/store/migrateStore';
import { openDatabase } from '../../src/store/database';
import type { Database } from '../../src/store/database';
import { startTestPostgres, withClient } from './postgres';

export const testDatabasePrefix = 'test_';

/** A new, empty database on the test server. `drop` also ends whatever is still connected to it. */
export async function freshDatabase(): Promise<{ readonly url: string; drop: () => Promise<void> }> {
  const { url: server } = await startTestPostgres();
  const name = `${testDatabasePrefix}${randomBytes(8).toString('hex')}`;
  await withClient(server, (client) => client.query(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      withClient(server, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** The same with the tables in it, opened. */
export async function freshStore(): Promise<{
  readonly url: string;
  readonly db: Database;
  drop: () => Promise<void>;
}> {
  const { url, drop } = await freshDatabase();
  const db = openDatabase(url);
  await migrateStore(db.pool);
  return {
    url,
    db,
    drop: async () => {
      await db.close();
      await drop();
    },
  };
}
