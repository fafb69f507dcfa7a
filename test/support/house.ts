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
import { Balancer } from './balancer';
import { freshDatabase } from './database';
import { DatabaseLine } from './databaseLine';

const root = path.join(__dirname, '..', '..');
const logs = path.join(root, 'test', '.output', 'logs');
const startMs = 30_000;

export interface HouseOptions {
  readonly emulator?: Partial<EmulatorOptions>;
  readonly environment?: Readonly<Record<string, string>>;
  /** How many processes of the bot, one unless told otherwise; several start at the same time, behind a balancer. */
  readonly replicas?: number;
  /** A channel that the bot is configured to post to. */
  readonly channel?: string;
  /** Leads the processes to the database through a line that can be cut. */
  readonly line?: boolean;
}

export interface Audit {
  readonly orders: number;
  readonly duplicatePurchases: number;
  readonly promotionsLost: number;
  readonly unlicensedUserSeconds: number;
  readonly lostServicePlanSeconds: number;
  readonly closedWhileHeld: number;
  readonly billedForNobody: number;
  readonly reopened: number;
  readonly licenceWrites: number;
  readonly repeatedLicenceWrites: number;
}

/** Days pass within minutes here, and some things happen by night: so each begins in the morning, whenever it is run. */
function fromMorning(): () => number {
  const late = Date.now() - new Date().setUTCHours(8, 0, 0, 0);
  return () => Date.now() - late;
}

/** The whole house over real HTTP: the bot as a process of its own, the emulator, PostgreSQL, and somebody who chats. */
export class House {
  private readonly bots: RunningBot[] = [];
  private balancer: Balancer | undefined;

  private constructor(
    readonly emulator: RunningEmulator,
    readonly connector: Connector,
    private readonly database: { readonly url: string; drop(): Promise<void> },
    private readonly options: HouseOptions,
    private readonly ownLine: DatabaseLine | undefined,
  ) {}

  static async open(name: string, options: HouseOptions = {}): Promise<House> {
    mkdirSync(logs, { recursive: true });
    const dataDir = mkdtempSync(path.join(tmpdir(), 'planshift-house-'));
    // A house of practice speaks for nobody.
    const { settings: own, ...emulated } = options.emulator ?? {};
    const emulator = await startEmulator({
      dataDir,
      wallNow: fromMorning(),
      ...emulated,
      settings: { tokens: 'any', ...own },
    });
    const database = await freshDatabase();
    const connector = await startConnector();
    const environment = { HOUSE: name, ...channelOf(options, connector), ...options.environment };
    const settings = { ...options, environment };
    const line = options.line ? await DatabaseLine.open(database.url) : undefined;
    const house = new House(emulator, connector, database, settings, line);
    try {
      await house.begin(options.replicas ?? 1);
      return house;
    } catch (error) {
      await house.close();
      throw error;
    }
  }

  get chat(): Chat {
    return this.connector;
  }

  /** The address of one process. */
  get botUrl(): string {
    return this.origin();
  }

  origin(nth = 0): string {
    return this.bots[nth]!.endpoint.replace('/api/messages', '');
  }

  process(nth = 0): ChildProcess {
    return this.bots[nth]!.child;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get line(): DatabaseLine {
    if (this.ownLine === undefined) throw new Error('This house was opened without a line.');
    return this.ownLine;
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

  /** The bot, or one process of it, dies at once, as in a power cut. */
  async killBot(nth = 0): Promise<void> {
    await end(this.process(nth), 'SIGKILL');
  }

  /** Asks one process to leave and answers with its exit code. */
  async stopBot(nth = 0): Promise<number | null> {
    await end(this.process(nth), 'SIGTERM');
    return this.process(nth).exitCode;
  }

  async startBot(nth = 0): Promise<void> {
    this.bots[nth] = await this.startOne();
    await this.connect();
  }

  /** One more process on the same database, behind the same balancer. */
  async addReplica(): Promise<void> {
    this.bots.push(await this.startOne());
    await this.connect();
  }

  async close(): Promise<void> {
    this.ownLine?.mend();
    await Promise.all(this.bots.map(({ child }) => end(child, 'SIGTERM')));
    await this.balancer?.close();
    await this.connector.close();
    await this.emulator.close();
    await this.ownLine?.close();
    await this.database.drop();
  }

  private async begin(replicas: number): Promise<void> {
    const started = await Promise.allSettled(Array.from({ length: replicas }, () => this.startOne()));
    for (const one of started) if (one.status === 'fulfilled') this.bots.push(one.value);
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    await this.connect();
  }

  private startOne(): Promise<RunningBot> {
    return startBot(this.emulator, this.ownLine?.url ?? this.database.url, this.options);
  }

  private async connect(): Promise<void> {
    if (this.bots.length > 1)
      this.balancer ??= await Balancer.open(() => this.bots.map((_bot, nth) => this.origin(nth)));
    this.connector.botEndpoint = this.balancer ? `${this.balancer.url}/api/messages` : this.bots[0]!.endpoint;
  }
}

function channelOf({ channel }: HouseOptions, connector: Connector): Readonly<Record<string, string>> {
  if (channel === undefined) return {};
  connector.openChannel(channel);
  return { NOTICE_CHANNEL: channel, NOTICE_CHANNEL_SERVICE_URL: connector.serviceUrl, NOTICE_QUIET_HOURS: 'never' };
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
      // Only tests of notices want to be spoken to unasked.
      NOTICE_QUIET_HOURS: 'always',
      ...options.environment,
    },
  });
  child.stdout?.pipe(log);
  child.stderr?.pipe(log);
  const radarIsFresh = once(child.stdout!, /The radar is fresh/);
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
    await radarIsFresh;
    return bot;
  });
}

/** Resolves when the stream has said it, however it is cut into pieces. */
const once = (stream: Readable, sign: RegExp): Promise<void> =>
  new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (!sign.test(said)) return;
      stream.off('data', hear);
      resolve();
    };
    stream.on('data', hear);
  });

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
