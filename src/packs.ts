import { readFile } from 'node:fs/promises';
import { readPacksDir } from './config';
import { dayOf } from './migration/days';
import { parsePack } from './migration/packs/packSchema';
import { systemClock } from './platform/systemClock';
import { readPackFiles } from './store/packFiles';
import { toldPack } from './toldPack';

const usage = 'npm run packs, or npm run packs -- check FILE';

/** Prints every pack that a start would read, or checks one file. */
async function main([command, file, ...more]: readonly string[]): Promise<void> {
  const today = dayOf(systemClock.now(), 'UTC');
  if (command === undefined) {
    const packs = await readPackFiles(readPacksDir());
    console.log(packs.map((pack) => toldPack(pack, today)).join('\n\n'));
  } else if (command === 'check' && file !== undefined && more.length === 0) {
    const text = await readFile(file, 'utf8').catch(() => {
      throw new Error(`${file} can't be read.`);
    });
    console.log(`${toldPack(parsePack(text, file), today)}\n\n${file}: no fault`);
  } else throw new Error(usage);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'The packs could not be read.');
  process.exit(1);
});
