import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Tables } from './tables';

/** Kysely for ordinary queries; the pool for the transactions that the durable engine's client takes part in. */
export interface Database {
  readonly pool: Pool;
  readonly query: Kysely<Tables>;
  close(): Promise<void>;
}

export const schemaName = 'planshift';

export function openDatabase(url: string, connections = 10): Database {
  const pool = new Pool({ connectionString: url, max: connections, keepAlive: true, application_name: 'planshift' });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schemaName);
  return { pool, query, close: () => query.destroy() };
}
