import { Pool } from 'pg';

const connectWithinMs = 5_000;

export interface PoolWish {
  /** As operators see it in the database. */
  readonly name: string;
  readonly connections: number;
  /** A frozen process must not keep rows from the others for longer. */
  readonly idleInTransactionMs: number;
}

/** Connections to our database that come back by themselves after it was away. */
export function openPool(url: string, { name, connections, idleInTransactionMs }: PoolWish): Pool {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: connectWithinMs,
    // Not as a start option, which poolers in session mode refuse.
    onConnect: (client): unknown => client.query(`set idle_in_transaction_session_timeout = ${idleInTransactionMs}`),
  });
  // A connection that breaks, idle or in use, is replaced at the next query; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
