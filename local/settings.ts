import path from 'node:path';
import { readConfig } from '../src/config';
import type { Config } from '../src/config';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What `npm start` takes from the environment. */
export interface Settings {
  readonly projectDir: string;
  readonly dataDir: string;
  readonly packsDir: string;
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl?: string;
  readonly ports: { readonly emulator: number; readonly bot: number; readonly playground: number };
  readonly tenantId: string;
  /** Variables that nobody reads under these names. */
  readonly stray: Config['stray'];
}

class NotForPractice extends Error {}

const production =
  'Production credentials are set, and "npm start" is for practice only. ' +
  '"npm run serve" starts the bot with them; without them "npm start" starts everything on practice data.';
const otherEmulator =
  'EMULATOR_URL is set, and "npm start" brings its own emulator. ' +
  'Unset it, or start the bot alone on that emulator with "npm run serve".';

/** @throws Error whose message is for the person who started it */
export function readSettings(projectDir: string, environment: Environment): Settings {
  const isSet = (name: string): boolean => Boolean(environment[name]?.trim());
  const config = readConfig({
    ...environment,
    ...(isSet('DATA_DIR') ? {} : { DATA_DIR: path.join(projectDir, '.planshift') }),
    ...(isSet('PACKS_DIR') ? {} : { PACKS_DIR: path.join(projectDir, 'packs') }),
  });
  if (!config.practice) throw new NotForPractice(production);
  if (isSet('EMULATOR_URL')) throw new NotForPractice(otherEmulator);
  const { emulatorPort, playgroundPort } = config.practice;
  return {
    projectDir,
    dataDir: config.database.dataDir,
    packsDir: config.packsDir,
    ...(config.database.url && { databaseUrl: config.database.url }),
    ports: { emulator: emulatorPort, bot: config.bot.port, playground: playgroundPort },
    tenantId: config.identity.tenantId,
    stray: config.stray,
  };
}
