import { Databases } from '../chaos/house/databases';
import { measure } from './replicas/measure';
import { readWish } from './replicas/options';
import { replicasFigures } from './replicas/replicasFigures';
import { thenExit } from './thenExit';

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `npm run bench:replicas -- --mode same|many|killed`: two processes within one quota; the figures are on the last line. */
async function main(args: readonly string[]): Promise<void> {
  const wish = readWish(args);
  const databases = await Databases.open(wish.databaseUrl);
  try {
    console.log(JSON.stringify(replicasFigures(await measure(databases, wish, tell))));
  } finally {
    await databases.stop();
  }
}

thenExit(main(process.argv.slice(2)));
