import { Client } from 'pg';

/** Where the database is and whether the way there is encrypted, as the driver reads the address; nothing secret. */
export function databaseFacts(url: string): { readonly databaseHost: string; readonly databaseEncrypted: boolean } {
  const { host, port, ssl } = new Client({ connectionString: url }) as Client & { readonly ssl: unknown };
  return { databaseHost: `${host}:${port}`, databaseEncrypted: Boolean(ssl) };
}
