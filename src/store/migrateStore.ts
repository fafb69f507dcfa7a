import type { Migration } from 'kysely';
import { Kysely, Migrator, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { schemaName } from './database';
import { first } from './schema/first';

/** In order, and only ever added to: what has run on somebody's database is not changed any more. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
};

/** Brings the tables up to date. The caller sees to it that only one process at a time does so. */
export async function migrateStore(pool: Pool): Promise<void> {
  // Not destroyed, because that would end the caller's pool.
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const migrator = new Migrator({ db, provider, migrationTableSchema: schemaName });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database schema could not be brought up to date.', { cause: error });
}
