import { fork } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { botEntry, projectDir } from '../chaos/places';

export interface BotProcess {
  /** Of its `/api/messages`, once it takes turns. */
  readonly endpoint: string;
  close(): Promise<void>;
}

interface Start {
  readonly entry: string;
  readonly logFile: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a bot in a process of its own. @throws where it ends before it takes turns */
export async function startProcess({ entry, logFile, environment = {} }: Start): Promise<BotProcess> {
  const log = openSync(logFile, 'a');
  const child = fork(entry, {
    cwd: projectDir,
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
  });
  closeSync(log);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (told: { readonly port?: number }) => told.port !== undefined && resolve(told.port));
    void gone.then(() => reject(new Error(`A bot ended before it was ready; see ${logFile}.`)));
  });
  return {
    endpoint: `http://127.0.0.1:${await port}/api/messages`,
    close: () => {
      child.kill('SIGKILL');
      return gone;
    },
  };
}

interface Practice {
  readonly databaseUrl: string;
  readonly emulatorPort: number;
  readonly caFile: string;
  readonly logFile: string;
}

/** Planshift for practice, which nobody has to prove to who they are; it writes to nobody unasked. */
export const startPlanshift = ({ databaseUrl, emulatorPort, caFile, logFile }: Practice): Promise<BotProcess> =>
  startProcess({
    entry: botEntry,
    logFile,
    environment: {
      DATABASE_URL: databaseUrl,
      EMULATOR_URL: `https://localhost:${emulatorPort}`,
      NODE_EXTRA_CA_CERTS: caFile,
      NOTICE_QUIET_HOURS: 'always',
      LOG_LEVEL: 'info',
    },
  });
