import { Client } from 'pg';
import { testDatabasePrefix } from './database';
import { startTestPostgres } from './postgres';

/** Seen by other runs of the same clone, so that nobody stops the server under them. */
const presence = 'planshift test run';

let own: Client | undefined;

/** Starts the test server once for all workers and drops what a killed run left behind. */
export async function beginTestRun(): Promise<void> {
  const { url } = await startTestPostgres();
  const client = new Client({ connectionString: url, application_name: presence });
  client.on('error', () => undefined);
  await client.connect();
  own = client;
  if ((await runsPresent(client)) === 1) await dropLeftovers(client);
}

export async function endTestRun(): Promise<void> {
  if (!own) return;
  const others = (await runsPresent(own)) - 1;
  await own.end();
  if (others > 0) return;
  const { stop } = await startTestPostgres();
  await stop();
}

async function dropLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where starts_with(datname, $1)',
    [testDatabasePrefix],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
}

async function runsPresent(client: Client): Promise<number> {
  const { rows } = await client.query<{ runs: number }>(
    'select count(*)::int as runs from pg_stat_activity where application_name = $1',
    [presence],
  );
  return rows[0]?.runs ?? 0;
}
