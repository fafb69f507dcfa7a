import path from 'node:path';
import type { Database } from './database';
import type { Options } from './options';
import type { PartSpec } from '../processes/part';
import { mustStayClosed, onPath, playgroundEnvironment, preparePlayground } from './playground';
import type { Environment, Settings } from '../settings';

/** The programs that are started, compiled. */
export interface Scripts {
  readonly emulator: string;
  readonly bot: string;
  readonly playgroundHost: string;
}

export const scriptsOf = (projectDir: string): Scripts => ({
  emulator: path.join(projectDir, 'dist', 'emulator', 'main.js'),
  bot: path.join(projectDir, 'dist', 'src', 'index.js'),
  playgroundHost: path.join(projectDir, 'dist', 'local', 'start', 'playgroundHost.js'),
});

interface Shared {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly scripts: Scripts;
}

/** A machine that is busy with something else may take its time. */
const readyWithinMs = 120_000;

export function emulatorSpec({ settings, environment, scripts }: Shared): PartSpec {
  const logFile = path.join(settings.dataDir, 'emulator.log');
  const data = path.join(settings.dataDir, 'emulator');
  return {
    name: 'emulator',
    logFile,
    plan: async (port = settings.ports.emulator) => ({
      script: scripts.emulator,
      // In practice nobody signs in, so the app asks by itself.
      args: ['--port', String(port), '--data', data, '--tokens', 'any'],
      cwd: settings.projectDir,
      environment: { ...environment },
      logFile,
      readyWithinMs,
    }),
  };
}

interface Wiring {
  readonly emulatorUrl: string;
  readonly caFile: string;
  database(): Promise<Database>;
}

export function botSpec({ settings, environment, scripts }: Shared, wiring: Wiring): PartSpec {
  const logFile = path.join(settings.dataDir, 'bot.log');
  return {
    name: 'bot',
    logFile,
    plan: async (port = settings.ports.bot) => ({
      script: scripts.bot,
      args: [],
      cwd: settings.projectDir,
      environment: {
        ...environment,
        PORT: String(port),
        DATA_DIR: settings.dataDir,
        PACKS_DIR: settings.packsDir,
        DATABASE_URL: await databaseUrlFor(settings, wiring),
        EMULATOR_URL: wiring.emulatorUrl,
        // Node reads it when a process starts, and only then.
        NODE_EXTRA_CA_CERTS: wiring.caFile,
      },
      logFile,
      readyWithinMs,
    }),
  };
}

/** Empty for the embedded one: the bot finds that by its folder, and so can start it again when it died. */
async function databaseUrlFor({ databaseUrl = '' }: Settings, wiring: Wiring): Promise<string> {
  await wiring.database();
  return databaseUrl;
}

interface Window {
  readonly options: Options;
  readonly program: string;
  readonly botUrl: string;
}

export function playgroundSpec({ settings, environment, scripts }: Shared, window: Window): PartSpec {
  const logFile = path.join(settings.dataDir, 'playground.log');
  const folder = path.join(settings.dataDir, 'playground');
  const { open, locale } = window.options;
  const has = onPath(environment);
  const staysClosed = mustStayClosed(open, { environment, platform: process.platform, has });
  return {
    name: 'chat window',
    logFile,
    plan: async (port = settings.ports.playground) => {
      await preparePlayground(folder, settings.tenantId);
      return {
        script: scripts.playgroundHost,
        args: [window.program, window.botUrl, String(port)],
        cwd: folder,
        environment: playgroundEnvironment(environment, { folder, staysClosed, ...(locale && { locale }) }),
        logFile,
        readyWithinMs,
      };
    },
  };
}
