import { types } from 'node:util';

/** What an operator has to do about an error of `pg` or of the disk, by its code. */
const remedies: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name can not be looked up at the moment',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'the host can not be reached',
  ENETUNREACH: 'the network can not be reached',
  '28P01': 'it refuses the password',
  '28000': 'it refuses this user, or wants an encrypted connection (sslmode=verify-full)',
  '3D000': 'there is no database of that name',
  '42501': 'this user may not create the schemas "planshift" and "dbos"',
  '53100': 'its disk is full',
  '53300': 'it has too many connections already',
  '57P03': 'it is starting up or shutting down',
  '25006': 'it is a read-only standby',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host name',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ...Object.fromEntries(
    [
      ...['SELF_SIGNED_CERT_IN_CHAIN', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'UNABLE_TO_GET_ISSUER_CERT'],
      ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ].map((code) => [code, 'nobody known has signed its certificate (&sslrootcert=/path/ca.pem names who has)']),
  ),
};

/** What the driver says itself, without a code. */
const ofDriver: readonly (readonly [RegExp, string])[] = [
  [/client password must be a (non-empty )?string/i, 'it wants a password, and DATABASE_URL has none'],
  [/does not support SSL/i, 'it does not take encrypted connections'],
  [/timeout expired|timeout exceeded|query read timeout|connection timeout/i, 'it does not answer'],
  [/connection terminated/i, 'it closed the connection'],
];

/** Five characters with a digit among them, which codes of the operating system have not. */
const sqlState = /^(?=.*\d)[0-9A-Z]{5}$/;

/** Host, port and database of a connection string, without anything secret. */
export function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host}${pathname}` || 'DATABASE_URL';
}

/** One line for the operator; undefined when the error is not about the database. */
export function databaseFault(error: unknown, url: string): string | undefined {
  for (const one of chainOf(error)) {
    const reason = reasonOf(one);
    if (reason !== undefined) return `The database ${placeOf(url)} can't be used: ${reason}.`;
  }
  return undefined;
}

function reasonOf(error: Error): string | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = remedies[code];
  if (known !== undefined) return `${known} (${code})`;
  const said = ofDriver.find(([words]) => words.test(error.message));
  if (said !== undefined) return said[1];
  return sqlState.test(code) ? `it refuses what is asked of it (${code})` : undefined;
}

/** The error, what it was made of and what caused it. */
function chainOf(error: unknown): readonly Error[] {
  if (!types.isNativeError(error)) return [];
  const parts: readonly unknown[] = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [error, ...parts.flatMap(chainOf), ...chainOf(error.cause)];
}
