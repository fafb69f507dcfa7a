import type { Compilable } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Commits when `work` resolves. On any failure nothing of it stays, and a connection of unknown state is not used again. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const rolledBack = await client.query('rollback').then(
      () => true,
      () => false,
    );
    client.release(!rolledBack);
    throw error;
  }
}

/** Runs a Kysely query on the raw client of a transaction, or by itself. */
export async function runOn<Row>(client: Pool | PoolClient, query: Compilable<Row>): Promise<readonly Row[]> {
  const { sql, parameters } = query.compile();
  const { rows } = await client.query(sql, [...parameters]);
  return rows as Row[];
}

const uniqueViolation = '23505';

export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === uniqueViolation;
