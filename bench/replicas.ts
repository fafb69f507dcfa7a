import { Databases } from '../chaos/house/databases';
import { tellFigures, withoutWrite } from './baseline';
import { measure } from './replicas/measure';
import { readWish } from './replicas/options';
import { replicasFigures } from './replicas/replicasFigures';
import { thenExit } from './thenExit';

const allowed = { sentOverQuota: 1.02, throttledShare: 2, takeOverShareSeconds: 2 };

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `npm run bench:replicas -- --mode same|many|killed`: two processes within one quota; the figures are on the last line. */
async function main(args: readonly string[]): Promise<void> {
  const wish = readWish(withoutWrite(args));
  const databases = await Databases.open(wish.databaseUrl);
  try {
    const figures = replicasFigures(await measure(databases, wish, tell));
    tellFigures({ bench: 'replicas', run: `${wish.mode} ${wish.quota} ${wish.latencyMs} ms`, figures, allowed });
  } finally {
    await databases.stop();
  }
}

thenExit(main(process.argv.slice(2)));
