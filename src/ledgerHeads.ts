import { parseArgs } from 'node:util';
import { readConfig } from './config';
import { databaseUrlOf } from './databaseUrl';
import { headsOf } from './store/chain/heads';
import { openDatabase } from './store/database';

/** Prints where each ledger ends, one line of JSON each, to be kept where whoever owns the database does not reach. */
async function main(): Promise<void> {
  parseArgs({ args: process.argv.slice(2), options: {} });
  const database = openDatabase(await databaseUrlOf(readConfig()));
  try {
    for await (const head of headsOf(database)) console.log(JSON.stringify(head));
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The ends of the ledgers could not be read.');
  process.exit(1);
});
