import type { Pool, PoolClient } from 'pg';
import { pause } from '../../platform/pause';

/** Keeps our locks apart from those of others in the same database. */
const lockClass = 0x616c6f6e;
const pollMs = 100;

/** Does `work` while no other process on this database does anything under the same key. `stopping` ends the wait. */
export async function underLock<T>(
  pool: Pool,
  key: string,
  work: () => Promise<T>,
  stopping?: AbortSignal,
): Promise<T> {
  const session = await pool.connect();
  try {
    while (!(await take(session, key))) await pause(pollMs, stopping);
    return await work();
  } finally {
    await session.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, key]).then(
      () => session.release(),
      // A session of unknown state is ended, which gives the lock back too.
      () => session.release(true),
    );
  }
}

async function take(session: PoolClient, key: string): Promise<boolean> {
  const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock($1, hashtext($2)) as got', [
    lockClass,
    key,
  ]);
  return rows[0]?.got === true;
}
