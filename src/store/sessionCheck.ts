import { Client } from 'pg';
import { placeOf } from './databaseFault';

/** One connection to the database, as far as it is looked at here. */
export interface Session {
  query(text: string): Promise<{ readonly rows: readonly unknown[] }>;
  end(): Promise<void>;
}

/** Far from the keys of other locks of ours. In the statement it is decimal: PostgreSQL 15 reads no other. */
const lockClass = 0x73657373;
const takeLock = `select pg_try_advisory_lock(${lockClass}, pg_backend_pid()) as got, pg_backend_pid() as pid`;
const patience = { connectionTimeoutMillis: 10_000, query_timeout: 10_000 };
const ownPid = 'select pg_backend_pid() as pid';

/**
 * Makes sure that a connection is one session of PostgreSQL from its first statement to its last.
 *
 * A pooler in transaction mode lends the server's sessions out per transaction, so a lock stays with a session that
 * somebody else is given next. It shows when a second connection keeps the first one's session busy.
 *
 * @throws Error of one line that names the pooler and the remedy
 */
export async function insistOnSession(url: string, connect = () => connectTo(url)): Promise<void> {
  const opened: Session[] = [];
  const open = async () => {
    const session = await connect();
    opened.push(session);
    return session;
  };
  try {
    if (!(await isOneSession(await open(), open))) throw new Error(pooled(url));
  } finally {
    await Promise.allSettled(opened.map((session) => session.end()));
  }
}

async function isOneSession(own: Session, open: () => Promise<Session>): Promise<boolean> {
  const pids = [await pidFrom(own, takeLock)];
  const other = await open();
  await other.query('begin');
  const others = await pidFrom(other, ownPid);
  pids.push(await pidFrom(own, ownPid));
  await other.query('commit');
  pids.push(await pidFrom(own, ownPid));
  return new Set(pids).size === 1 && !pids.includes(others);
}

async function pidFrom(session: Session, statement: string): Promise<unknown> {
  const { rows } = await session.query(statement);
  return (rows[0] as { readonly pid?: unknown } | undefined)?.pid;
}

async function connectTo(connectionString: string): Promise<Session> {
  const client = new Client({ connectionString, application_name: 'planshift check', ...patience });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const pooled = (url: string): string =>
  `DATABASE_URL leads to a connection pooler in transaction mode (${placeOf(url)}), such as PgBouncer, and Planshift ` +
  'needs sessions of its own: use a direct or session-pooled connection. On Azure Database for PostgreSQL the built-in ' +
  'PgBouncer is port 6432; use 5432.';
