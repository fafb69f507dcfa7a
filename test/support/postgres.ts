import path from 'node:path';
import { hasty } from '../../chaos/house/databases';
import { startEmbedded } from '../../src/store/embedded/embeddedPostgres';
import type { EmbeddedPostgres } from '../../src/store/embedded/embeddedPostgres';

const projectDir = path.resolve(__dirname, '..', '..');

let running: Promise<EmbeddedPostgres> | undefined;

/** One PostgreSQL for all workers of all test runs of this clone; what it holds is not worth a disk write. */
export const startTestPostgres = (): Promise<EmbeddedPostgres> =>
  // Looked for once a file: finding out where and as whom it may run takes processes of its own.
  (running ??= startEmbedded({
    dataDir: path.join(projectDir, 'test', '.output', 'postgres'),
    projectDir,
    settings: hasty,
  }));

export { withClient } from '../../chaos/house/databases';
