import { startEmbedded } from '../../src/store/embedded/embeddedPostgres';
import type { Settings } from '../settings';

export interface Database {
  readonly url: string;
  /** Without the password. */
  readonly display: string;
  stop(): Promise<void>;
}

/** The given one, or the embedded one: started, or found running. */
export async function openDatabase({ databaseUrl, dataDir, projectDir }: Settings): Promise<Database> {
  if (databaseUrl !== undefined) {
    return { url: databaseUrl, display: `${placeOf(databaseUrl)}  (DATABASE_URL)`, stop: () => Promise.resolve() };
  }
  const { url, stop } = await startEmbedded({ dataDir, projectDir });
  return { url, display: `${placeOf(url)}  (PostgreSQL)`, stop };
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
