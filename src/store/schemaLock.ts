import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

const lockKeys = [0x706c616e, 1] as const;
const pollMs = 200;

/**
 * Runs `work` while no other process on this database does.
 *
 * Polls, because a session that waits inside `pg_advisory_lock` holds a snapshot, and `create index concurrently` of
 * the durable engine would wait for that snapshot for ever.
 */
export async function withSchemaLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'planshift schema' });
  // Its queries fail when it breaks; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    while (!(await tryLock(client))) await pause(pollMs);
    return await work();
  } finally {
    // Ending the session gives the lock back.
    await client.end().catch(() => undefined);
  }
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1, $2) as got', [...lockKeys]);
  return rows[0]?.got === true;
}
