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

const connectWithinMs = 5_000;
/** A frozen process must not keep rows from the others for longer. */
const idleInTransactionMs = 30_000;

export function openDatabase(url: string, connections = 10): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    application_name: 'planshift',
    // Not as a start option, which poolers in session mode refuse.
    onConnect: (client): unknown => client.query(`set idle_in_transaction_session_timeout = ${idleInTransactionMs}`),
  });
  // A connection that breaks, idle or in use, is replaced at the next query; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schemaName);
  return { pool, query, close: () => query.destroy() };
}
