import path from 'node:path';
import { Databases } from '../chaos/house/databases';
import type { ScratchDatabase } from '../chaos/house/databases';
import { practiceWorld } from '../chaos/house/practiceWorld';
import { outputDir } from '../chaos/places';
import { madeUpPerson, startConnector } from '../emulator/connector';
import { startEmulator } from '../emulator/server';
import type { RunningEmulator } from '../emulator/server';
import { tellFigures, withoutWrite } from './baseline';
import { startPlanshift } from './botProcess';
import { timed } from './planQuestion';
import { quantile } from './quantile';
import { thenExit } from './thenExit';

const rounds = 3;
/** Each is met by somebody else, of whom nothing is left over from the process that was killed before. */
let starts = 0;

const tell = (words: string): boolean => process.stderr.write(`${words}\n`);

/** `node dist/bench/start.js [postgresql://…]`: from the start of the process to its first answer; the figures are on the last line. */
async function main([url]: readonly string[]): Promise<void> {
  const databases = await Databases.open(url);
  const emulator = await startEmulator({
    dataDir: path.join(outputDir, 'start'),
    fresh: true,
    settings: { tokens: 'any' },
    seedWorld: practiceWorld(3, 10),
  });
  const times = { cold: [] as number[], warm: [] as number[] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const database = await databases.create();
      times.cold.push(await firstAnswer(emulator, database));
      times.warm.push(await firstAnswer(emulator, database));
      await database.drop();
      tell(`round ${round + 1}: cold ${seconds([times.cold.at(-1)!])} s, warm ${seconds([times.warm.at(-1)!])} s`);
    }
  } finally {
    await emulator.close();
    await databases.stop();
  }
  const figures = { coldSeconds: seconds(times.cold), warmSeconds: seconds(times.warm) };
  tellFigures({ bench: 'start', run: 'help', figures, allowed: { coldSeconds: 1.5, warmSeconds: 1.5 } });
}

/** On an empty database it makes its tables first. */
async function firstAnswer({ port, caFile }: RunningEmulator, { url: databaseUrl }: ScratchDatabase): Promise<number> {
  const connector = await startConnector();
  let close = async (): Promise<void> => undefined;
  try {
    return await timed(async () => {
      const logFile = path.join(outputDir, 'start', 'bot.log');
      const bot = await startPlanshift({ databaseUrl, emulatorPort: port, caFile, logFile });
      close = () => bot.close();
      connector.botEndpoint = bot.endpoint;
      const chat = connector.personalChat(madeUpPerson((starts += 1)));
      await chat.say('help');
      await chat.waitForText('What I can do');
    });
  } finally {
    await close();
    await connector.close();
  }
}

const seconds = (ms: readonly number[]): number => Math.round(quantile(ms, 0.5) / 100) / 10;

thenExit(main(withoutWrite(process.argv.slice(2))));
