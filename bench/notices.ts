import { Databases } from '../chaos/house/databases';
import { deliverDigests } from './deliverDigests';
import { thenExit } from './thenExit';

/** `node dist/bench/notices.js [agents] [postgresql://…]`: the figures are on the last line. */
async function main([agents = '1000', url]: readonly string[]): Promise<void> {
  const databases = await Databases.open(url);
  const database = await databases.create();
  process.stderr.write(`Sending one digest to each of ${agents} agents…\n`);
  try {
    console.log(JSON.stringify(await deliverDigests(Number(agents), database.url)));
  } finally {
    await database.drop();
    await databases.stop();
  }
}

thenExit(main(process.argv.slice(2)));
