import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { openPool } from '../platform/openPool';
import type { Tables } from './tables';

/** Kysely for ordinary queries; the pool for the transactions that the durable engine's client takes part in. */
export interface Database {
  readonly pool: Pool;
  readonly query: Kysely<Tables>;
  close(): Promise<void>;
}

export const schemaName = 'planshift';

const ownPool = { name: 'planshift', connections: 10, idleInTransactionMs: 30_000 };

export function openDatabase(url: string): Database {
  const pool = openPool(url, ownPool);
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema(schemaName);
  const close = async (): Promise<void> => {
    await query.destroy();
    // Kysely ends only a pool that it has used.
    if (!pool.ended) await pool.end();
  };
  return { pool, query, close };
}

/** Whether it answers and is no mere reading: a managed server becomes that when its disk is full, a standby is it. */
export async function takesWrites({ pool }: Pick<Database, 'pool'>): Promise<boolean> {
  const { rows } = await pool.query<{ takes: boolean }>(
    `select not current_setting('transaction_read_only')::boolean as takes`,
  );
  return rows[0]?.takes === true;
}
