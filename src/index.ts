import path from 'node:path';
import { compose } from './compose';
import type { House } from './compose';
import { readConfig } from './config';
import type { Config } from './config';
import type { Clock } from './platform/clock';
import { EmulatorClock } from './platform/emulatorClock';
import { createLog } from './platform/log';
import { systemClock } from './platform/systemClock';
import { startEmbedded } from './store/embeddedPostgres';
import { readPackFiles } from './store/packFiles';

/** `EX_TEMPFAIL` of sysexits.h: start me again. */
const tryAgain = 75;

async function main(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: config.log.level, room: 'house' });
  const house = compose({
    config,
    databaseUrl: await databaseUrlOf(config),
    clock: await clockOf(config),
    packs: await readPackFiles(config.packsDir),
    onLockLost: (error) => {
      log.error('this process lost its lock and ends', error);
      process.exit(tryAgain);
    },
  });
  await house.workflow.launch();
  const port = await house.bot.listen();
  endCleanly(house);
  log.info('ready', { port });
  process.send?.({ ready: true, port });
}

async function databaseUrlOf({ database }: Config): Promise<string> {
  if (database.url !== undefined) return database.url;
  const projectDir = path.resolve(__dirname, '..', '..');
  return (await startEmbedded({ dataDir: database.dataDir, projectDir })).url;
}

async function clockOf({ clock }: Config): Promise<Clock> {
  if (clock.emulatorUrl === undefined) return systemClock;
  return EmulatorClock.follow(clock.emulatorUrl).catch(() => {
    throw new Error(
      `The emulator at ${clock.emulatorUrl} does not answer. "npm start" starts everything for practice; ` +
        'for real customers set the variables of env/.env.example.',
    );
  });
}

/** Takes no new turns, lets steps in hand write down their outcome, and leaves within 10 seconds. */
function endCleanly(house: House): void {
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= house.bot
      .close()
      .then(() => house.workflow.stop())
      .then(() => house.closeDatabase())
      .finally(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Planshift could not start.');
  process.exit(1);
});
