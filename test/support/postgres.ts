import path from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/store/embeddedPostgres';
import type { EmbeddedPostgres } from '../../src/store/embeddedPostgres';

const projectDir = path.resolve(__dirname, '..', '..');

/** One PostgreSQL for all workers of all test runs of this clone; what it holds is not worth a disk write. */
export const startTestPostgres = (): Promise<EmbeddedPostgres> =>
  startEmbedded({
    dataDir: path.join(projectDir, 'test', '.output', 'postgres'),
    projectDir,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
