import path from 'node:path';
import type { Config } from './config';
import { inFullWords } from './store/databaseFacts';
import { startEmbedded } from './store/embedded/embeddedPostgres';

export const projectDir = path.resolve(__dirname, '..', '..');

/** The database that was named, or the embedded one, started where it does not run yet. */
export async function databaseUrlOf({ database }: Config): Promise<string> {
  if (database.url !== undefined) return inFullWords(database.url);
  return (await startEmbedded({ dataDir: database.dataDir, projectDir })).url;
}
