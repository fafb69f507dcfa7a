import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import { startEmbedded } from '../../src/store/embedded/embeddedPostgres';
import { outputDir, projectDir } from '../places';

const databasePrefix = 'chaos_';

/** What is lost in a power cut of the machine is not what is looked for here. */
export const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** One PostgreSQL on which each run gets a database of its own. */
export class Databases {
  private constructor(
    private readonly server: string,
    readonly stop: () => Promise<void>,
  ) {}

  /** The server named, or an embedded one of our own. */
  static async open(url: string | undefined): Promise<Databases> {
    if (url !== undefined) return new Databases(url, async () => undefined);
    const dataDir = path.join(outputDir, 'postgres');
    const { url: own, stop, adopted } = await startEmbedded({ dataDir, projectDir, settings: hasty });
    const databases = new Databases(own, adopted ? async () => undefined : stop);
    // Nobody else uses it, so what is there was left behind by a run that was killed.
    if (!adopted) await databases.dropLeftovers();
    return databases;
  }

  /** An empty one, or a copy of another to which nobody is connected. */
  async create(template?: ScratchDatabase): Promise<ScratchDatabase> {
    const name = `${databasePrefix}${randomBytes(6).toString('hex')}`;
    const from = template ? ` template ${nameIn(template.url)}` : '';
    await this.run(`create database ${name}${from}`);
    const url = new URL(this.server);
    url.pathname = `/${name}`;
    return { url: url.href, drop: () => this.run(`drop database if exists ${name} with (force)`) };
  }

  private dropLeftovers(): Promise<void> {
    return withClient(this.server, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        'select datname as name from pg_database where starts_with(datname, $1)',
        [databasePrefix],
      );
      for (const { name } of rows) await client.query(`drop database ${name} with (force)`);
    });
  }

  private run(sql: string): Promise<void> {
    return withClient(this.server, async (client) => {
      await client.query(sql);
    });
  }
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'planshift chaos' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
