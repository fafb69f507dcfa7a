import { Client } from 'pg';
import { insistOnSession } from '../../src/store/sessionCheck';
import type { Session } from '../../src/store/sessionCheck';
import { freshDatabase } from '../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let servers: Client[];

beforeAll(async () => {
  database = await freshDatabase();
  servers = [1, 2].map(() => new Client({ connectionString: database.url }));
  await Promise.all(servers.map((server) => server.connect()));
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.end()));
  await database.drop();
});

/** Lends the server's sessions out per transaction: an idle one to whoever asks next, the one given back last first. */
function transactionPooler(): () => Promise<Session> {
  const idle = [...servers];
  return async () => {
    let own: Client | undefined;
    return {
      query: async (text) => {
        const lent = own ?? idle.pop()!;
        own = text === 'begin' || (own && text !== 'commit') ? lent : undefined;
        const result = await lent.query<Record<string, unknown>>(text);
        if (!own) idle.push(lent);
        return result;
      },
      end: async () => undefined,
    };
  };
}

it('takes a direct connection, and one of a pooler that lends sessions as a whole', async () => {
  await expect(insistOnSession(database.url)).resolves.toBeUndefined();
});

it('refuses a pooler in transaction mode in one line that names it, the place and the remedy', async () => {
  const url = 'postgresql://bot:secret@db.example.com:6432/planshift?sslmode=require';
  const refusal = await insistOnSession(url, transactionPooler()).catch((error: Error) => error.message);

  expect(refusal).toMatch(/pooler in transaction mode \(db\.example\.com:6432\/planshift\)/);
  expect(refusal).toMatch(/direct or session-pooled.*6432; use 5432/);
  expect(refusal).not.toMatch(/secret|\n/);
});

it('refuses it too when it happens to lend everybody the same session', async () => {
  const [server] = servers;
  const always = async (): Promise<Session> => ({
    query: (text) => server!.query<Record<string, unknown>>(text),
    end: async () => undefined,
  });

  await expect(insistOnSession(database.url, always)).rejects.toThrow('transaction mode');
});

it('asks nothing that only a newer PostgreSQL than 15 can read', async () => {
  const [server] = servers;
  const asked: string[] = [];
  const session: Session = {
    query: (text) => {
      asked.push(text);
      return server!.query<Record<string, unknown>>(text);
    },
    end: async () => undefined,
  };
  await insistOnSession(database.url, async () => session).catch(() => undefined);

  expect(asked).toEqual(expect.arrayContaining([expect.stringContaining('pg_try_advisory_lock')]));
  // Hexadecimal numbers came with 16.
  expect(asked.join('\n')).not.toMatch(/\b0x/i);
});
