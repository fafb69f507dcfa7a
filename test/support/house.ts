import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { startConnector } from '../../emulator/connector';
import type { Chat, Connector } from '../../emulator/connector';
import { startEmulator } from '../../emulator/server';
import type { EmulatorOptions, RunningEmulator } from '../../emulator/server';
import { freshDatabase } from './database';

const root = path.join(__dirname, '..', '..');
const logs = path.join(root, 'test', '.output', 'logs');
const startMs = 30_000;

export interface HouseOptions {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Audit {
  readonly orders: number;
  readonly duplicatePurchases: number;
  readonly unlicensedUserSeconds: number;
  readonly closedWhileHeld: number;
  readonly licenceWrites: number;
  readonly repeatedLicenceWrites: number;
}

/** The whole house over real HTTP: the bot as a process of its own, the emulator, PostgreSQL, and somebody who chats. */
export class House {
  private constructor(
    readonly emulator: RunningEmulator,
    readonly connector: Connector,
    private readonly database: { readonly url: string; drop(): Promise<void> },
    private readonly options: HouseOptions,
    private bot: RunningBot,
  ) {}

  static async open(name: string, options: HouseOptions = {}): Promise<House> {
    mkdirSync(logs, { recursive: true });
    const dataDir = mkdtempSync(path.join(tmpdir(), 'planshift-house-'));
    const emulator = await startEmulator({ dataDir, ...options.emulator });
    const database = await freshDatabase();
    const connector = await startConnector();
    const settings = { ...options, environment: { HOUSE: name, ...options.environment } };
    try {
      const bot = await startBot(emulator, database.url, settings);
      connector.botEndpoint = bot.endpoint;
      return new House(emulator, connector, database, settings, bot);
    } catch (error) {
      await Promise.allSettled([connector.close(), emulator.close(), database.drop()]);
      throw error;
    }
  }

  get chat(): Chat {
    return this.connector;
  }

  get botUrl(): string {
    return this.bot.endpoint.replace('/api/messages', '');
  }

  audit(): Promise<Audit> {
    return this.control<Audit>('GET', 'audit');
  }

  async control<Answer>(method: string, what: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`http://127.0.0.1:${this.emulator.port}/_emulator/${what}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer = await response.text();
    return (answer === '' ? undefined : JSON.parse(answer)) as Answer;
  }

  /** The bot dies at once, as in a power cut. */
  async killBot(): Promise<void> {
    await end(this.bot.child, 'SIGKILL');
  }

  async startBot(): Promise<void> {
    this.bot = await startBot(this.emulator, this.database.url, this.options);
    this.connector.botEndpoint = this.bot.endpoint;
  }

  async close(): Promise<void> {
    await end(this.bot.child, 'SIGTERM');
    await this.connector.close();
    await this.emulator.close();
    await this.database.drop();
  }
}

interface RunningBot {
  readonly child: ChildProcess;
  readonly endpoint: string;
}

function startBot(emulator: RunningEmulator, databaseUrl: string, options: HouseOptions): Promise<RunningBot> {
  const log = createWriteStream(path.join(logs, `${options.environment?.['HOUSE'] ?? 'bot'}.log`), { flags: 'a' });
  const child = fork(path.join(root, 'dist', 'src', 'index.js'), {
    cwd: root,
    silent: true,
    execArgv: [],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: databaseUrl,
      EMULATOR_URL: `https://localhost:${emulator.port}`,
      NODE_EXTRA_CA_CERTS: emulator.caFile,
      ...options.environment,
    },
  });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const radarRead = once(child.stdout!, /The radar has read/);
  const ready = new Promise<RunningBot>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The bot did not start within ${startMs} ms.`)), startMs);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The bot ended with ${code} before it was ready; see ${logs}.`));
    });
    child.once('message', (message: { readonly port: number }) => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve({ child, endpoint: `http://127.0.0.1:${message.port}/api/messages` });
    });
  });
  return ready.then(async (bot) => {
    await radarRead;
    return bot;
  });
}

/** Resolves when the stream has said it. */
const once = (stream: Readable, sign: RegExp): Promise<void> =>
  new Promise((resolve) => {
    stream.on('data', (chunk: Buffer) => {
      if (sign.test(chunk.toString())) resolve();
    });
  });

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
