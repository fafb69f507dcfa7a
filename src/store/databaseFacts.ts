import { Client } from 'pg';

/** Whether others could read along on the way to the database, or be taken for it. */
export type DatabaseWay = 'loopback' | 'verified' | 'unverified' | 'plain';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|\/.*)$/;

/** Where the database is and whether the way there is encrypted, as the driver reads the address; nothing secret. */
export function databaseFacts(url: string): { readonly databaseHost: string; readonly databaseEncrypted: boolean } {
  const { host, port, ssl } = asRead(url);
  return { databaseHost: `${host}:${port}`, databaseEncrypted: Boolean(ssl) };
}

/** As the driver reads the address, with what the environment adds to it. @throws of an address that can't be read */
export function wayTo(url: string): DatabaseWay {
  const { host, ssl } = asRead(url);
  if (loopback.test(host)) return 'loopback';
  if (!ssl) return 'plain';
  return ssl === true || (ssl.rejectUnauthorized !== false && !ssl.checkServerIdentity) ? 'verified' : 'unverified';
}

const likeVerifyFull = /([?&]sslmode=)(?:prefer|require|verify-ca)(?=[&#]|$)/g;

/**
 * The same address in the words that this driver takes the others for, so that it need not warn of them in its own. Where libpq's
 * meaning was asked for they mean less, and stay.
 */
export const inFullWords = (url: string): string =>
  /[?&]uselibpqcompat=true(?=[&#]|$)/.test(url) ? url : url.replace(likeVerifyFull, '$1verify-full');

/** What libpq means by another word is less, and a later driver may go by that. */
export const saysVerifyFull = (url: string): boolean => new URL(url).searchParams.get('sslmode') === 'verify-full';

interface AsRead {
  readonly host: string;
  readonly port: number;
  readonly ssl: boolean | { readonly rejectUnauthorized?: boolean; readonly checkServerIdentity?: unknown };
}

const asRead = (url: string): AsRead => new Client({ connectionString: inFullWords(url) });
