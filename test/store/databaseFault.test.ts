import { Client } from 'pg';
import { databaseFault } from '../../src/store/databaseFault';
import { freshDatabase } from '../support/database';

const refusal = async (url: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  return client.connect().then(
    () => client.end(),
    (error: unknown) => error,
  );
};

const url = 'postgresql://bot:very-secret@db.example.com:5432/planshift';

it.each([
  ['53100', 'its disk is full'],
  ['53300', 'it has too many connections already'],
  ['42501', 'may not create the schemas'],
  ['25006', 'it is a read-only standby'],
  ['ENOTFOUND', 'the host name is not known'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'sslrootcert='],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['42P07', 'it refuses what is asked of it (42P07)'],
])('says in one line what %s means and where', (code, reason) => {
  const inner = Object.assign(new Error('could not extend file'), { code });
  const line = databaseFault(new Error('The schema could not be brought up to date.', { cause: inner }), url);

  expect(line).toContain('db.example.com:5432/planshift');
  expect(line).toContain(reason);
  expect(line).not.toMatch(/secret|\n/);
});

it('says it of a real server that refuses the database, and of one that is not there', async () => {
  const { url: real, drop } = await freshDatabase();
  const elsewhere = new URL(real);
  elsewhere.pathname = '/nothing';
  expect(databaseFault(await refusal(elsewhere.href), elsewhere.href)).toContain('there is no database of that name');

  elsewhere.host = 'localhost:1';
  expect(databaseFault(await refusal(elsewhere.href), elsewhere.href)).toContain('nothing listens there');
  await drop();
});

it.each([
  ['SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string', 'DATABASE_URL has none'],
  ['The server does not support SSL connections', 'does not take encrypted connections'],
  ['Connection terminated due to connection timeout', 'it does not answer'],
  ['Connection terminated unexpectedly', 'it closed the connection'],
])('says in words of its own what the driver says without a code: %s', (message, reason) => {
  expect(databaseFault(new Error(message), url)).toContain(reason);
});

it('names the variable where that names no place', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });

  expect(databaseFault(refused, 'postgresql://')).toMatch(/^The database DATABASE_URL can't be used: nothing listens/);
});

it('leaves other errors alone', () => {
  expect(databaseFault(new TypeError('x is not a function'), url)).toBeUndefined();
  expect(databaseFault('nothing', url)).toBeUndefined();
});
