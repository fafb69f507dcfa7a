import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { freshDatabase } from './database';
import { MicrosoftStandIn } from './microsoftStandIn';
import { rsa, signingKey, token } from './teamsTokens';

const root = path.join(__dirname, '..', '..');
const startMs = 90_000;
const answerMs = 30_000;

const id = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-00000000000a`;

/** Of Node, for a bot whose clock is to be put forward. */
export const laterClock = ['--require', path.join(root, 'test', 'support', 'laterClock.cjs')];

export const people = { tenant: id('1'), bot: id('3'), botTenant: id('4'), agent: id('5'), stranger: id('9') };
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
export const teamsKey = signingKey('teams-1', ['msteams', 'skype']);

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

/** The bot as it is built and run, with Microsoft's servers stood in for on this machine: what gets through the door? */
export class ProductionDoor {
  private said = '';

  private constructor(
    readonly microsoft: MicrosoftStandIn,
    private readonly database: { readonly url: string; drop(): Promise<void> },
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async open(
    prepare: (microsoft: MicrosoftStandIn) => void = () => undefined,
    environment: Readonly<Record<string, string>> = {},
    nodeOptions: readonly string[] = [],
    home: string = root,
  ): Promise<ProductionDoor> {
    const [microsoft, database] = await Promise.all([MicrosoftStandIn.open(), freshDatabase()]);
    microsoft.keys = [teamsKey];
    prepare(microsoft);
    const child = start(microsoft, database.url, environment, nodeOptions, home);
    let said = '';
    const hear = (chunk: Buffer) => (said += chunk.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    const { port } = await within<{ port: number }>(child, 'port').catch((error: unknown) => {
      throw new Error(`The bot did not start: ${said}`, { cause: error });
    });
    const door = new ProductionDoor(microsoft, database, child, `http://127.0.0.1:${port}`);
    door.said = said;
    child.stdout?.off('data', hear).on('data', (chunk: Buffer) => (door.said += chunk.toString()));
    child.stderr?.off('data', hear).on('data', (chunk: Buffer) => (door.said += chunk.toString()));
    return door;
  }

  /** Everything on both outputs. */
  get output(): string {
    return this.said;
  }

  get log(): readonly Readonly<Record<string, unknown>>[] {
    return this.said
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  }

  says(activity: object, authorization: string | null = `Bearer ${teamsToken()}`): Promise<Answered> {
    return this.sends(JSON.stringify(activity), authorization);
  }

  /** Any body at all. @throws when no answer comes in time */
  async sends(body: string | Buffer, authorization: string | null): Promise<Answered> {
    const answer = await fetch(`${this.origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === null ? {} : { authorization }) },
      body: typeof body === 'string' ? body : new Uint8Array(body),
      signal: AbortSignal.timeout(answerMs),
    });
    return { status: answer.status, body: await answer.text(), headers: answer.headers };
  }

  async isReady(): Promise<boolean> {
    return (await fetch(`${this.origin}/readyz`)).status === 200;
  }

  /** How much the SDK remembers of who knocked. */
  sizes(): Promise<Readonly<Record<string, number>>> {
    return this.ask('sizes');
  }

  /** Its heap after a collection, and how large it may become. */
  heap(): Promise<{ readonly usedBytes: number; readonly limitBytes: number }> {
    return this.ask('heap');
  }

  /** The names that every object of the process has come to have. */
  everywhere(): Promise<readonly string[]> {
    return this.ask('everywhere');
  }

  /** For a bot that was started with `laterClock`: it takes the time for so much later, at once. */
  passes(laterMs: number): void {
    this.child.send({ laterMs });
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** As a power cut does; resolves when it is gone. */
  kill(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.kill('SIGKILL');
    });
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (!this.isAlive) return resolve();
      this.child.once('exit', () => resolve());
      this.child.kill('SIGTERM');
    });
    await this.microsoft.close();
    await this.database.drop();
  }

  private async ask<What>(name: 'sizes' | 'heap' | 'everywhere'): Promise<What> {
    const told = within<Record<string, What>>(this.child, name);
    this.child.send(name);
    return (await told)[name]!;
  }
}

const seconds = () => Math.floor(Date.now() / 1_000);

export const teamsHeader = { alg: 'RS256', kid: teamsKey.kid, typ: 'JWT' };

/** What Teams claims of itself; undefined takes a claim away. */
export const teamsClaims = (change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  iss: 'https://api.botframework.com',
  aud: people.bot,
  nbf: seconds() - 60,
  exp: seconds() + 3_600,
  serviceurl: serviceUrl,
  ...change,
});

export const teamsToken = (change: Readonly<Record<string, unknown>> = {}): string =>
  token(teamsHeader, teamsClaims(change), rsa(teamsKey));

let messages = 0;

export const anActivity = (change: Readonly<Record<string, unknown>> = {}): object => ({
  type: 'message',
  id: `m${++messages}`,
  text: 'help',
  channelId: 'msteams',
  serviceUrl,
  locale: 'en-GB',
  from: { id: '29:alex', name: 'Alex Weber', aadObjectId: people.agent },
  recipient: { id: `28:${people.bot}`, name: 'Planshift' },
  conversation: { id: 'a:alex', conversationType: 'personal', tenantId: people.tenant },
  channelData: { tenant: { id: people.tenant } },
  ...change,
});

function start(
  microsoft: MicrosoftStandIn,
  databaseUrl: string,
  environment: Readonly<Record<string, string>>,
  nodeOptions: readonly string[],
  home: string,
): ChildProcess {
  return fork(path.join(home, 'dist', 'src', 'index.js'), {
    cwd: home,
    silent: true,
    execArgv: [...nodeOptions, '--require', path.join(root, 'test', 'support', 'microsoftNames.cjs')],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: databaseUrl,
      NODE_EXTRA_CA_CERTS: microsoft.caFile,
      MICROSOFT_NAMES_PORT: String(microsoft.port),
      PARTNER_TENANT_ID: people.tenant,
      PARTNER_CLIENT_ID: id('2'),
      PARTNER_CLIENT_SECRET: 'partner-secret',
      // Who looks at the door has nobody to speak for.
      PARTNER_CENTER_ACCESS: 'appOnly',
      GRAPH_ACCESS: 'appOnly',
      BOT_ID: people.bot,
      BOT_PASSWORD: 'bot-secret',
      BOT_TENANT_ID: people.botTenant,
      ALLOWED_AGENTS: people.agent,
      ...environment,
    },
  });
}

/** The first message of the process that has this in it. */
function within<Message extends object>(child: ChildProcess, field: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${field}`)), startMs);
    const hear = (message: object): void => {
      if (!(field in message)) return;
      clearTimeout(timer);
      child.off('message', hear);
      resolve(message as Message);
    };
    child.on('message', hear);
    child.once('exit', () => reject(new Error('the process ended')));
  });
}
