import type { ChildProcess } from 'node:child_process';
import { whileSlow } from '../../src/platform/whileSlow';
import { openDatabase } from './database';
import type { Database } from './database';
import type { Ready } from '../processes/launch';
import { clearLeftovers } from './leftovers';
import type { Options } from './options';
import { Part } from '../processes/part';
import type { PartSpec } from '../processes/part';
import { findPlayground } from './playground';
import { identityOf } from '../processes/processes';
import type { RunningFile } from '../processes/runningFile';
import type { Environment, Settings } from '../settings';
import { botSpec, emulatorSpec, playgroundSpec } from './specs';
import type { Scripts } from './specs';
import type { Welcome } from './welcome';

export interface HouseParts {
  readonly settings: Settings;
  readonly options: Options;
  readonly environment: Environment;
  readonly scripts: Scripts;
  readonly running: RunningFile;
  readonly say: (line: string) => void;
  /** A part without which nothing works died too often. */
  readonly onLost: () => void;
}

const noPackage = 'The chat window is left out, because its package is not installed ("npm ci" installs it).';
const noChatWindow = 'The chat window is left out, because it does not start.';

/** Database, emulator, bot and chat window, together. */
export class House {
  private readonly parts: Part[] = [];
  private database: Promise<Database> | undefined;
  private logs: readonly string[] = [];

  constructor(private readonly given: HouseParts) {}

  async start(): Promise<Welcome> {
    const { settings, environment, scripts } = this.given;
    const shared = { settings, environment, scripts };
    const emulator = this.add(emulatorSpec(shared));
    const [ready] = await Promise.all([
      this.patiently('emulator', () => emulator.start()),
      this.patiently('database', () => this.openDatabase()),
    ]);
    const emulatorUrl = `https://127.0.0.1:${ready.port}`;
    const wiring = { emulatorUrl, caFile: ready.caFile ?? '', database: () => this.openDatabase() };
    const locale = this.given.options.locale;
    const speaking = { ...environment, ...(locale && { PRACTICE_LOCALE: locale }) };
    const starting = this.add(botSpec({ ...shared, environment: speaking }, wiring));
    const bot = await this.patiently('bot', () => starting.start());
    const botUrl = `http://127.0.0.1:${bot.port}/api/messages`;
    const { display } = await this.openDatabase();
    const addresses = { bot: botUrl, emulator: emulatorUrl, database: display };
    const chatWindow = await this.chatWindow(botUrl, addresses);
    return { ...chatWindow, dataDir: settings.dataDir, logs: this.logs };
  }

  /** Those that speak first leave first; the database goes last. */
  async stop(): Promise<void> {
    for (const part of [...this.parts].reverse()) await part.stop();
    const database = await this.database?.catch(() => undefined);
    await database?.stop();
  }

  kill(): void {
    for (const part of this.parts) part.kill();
  }

  /** The bot itself may wait for something; its log says for what. */
  private patiently<T>(name: string, work: () => Promise<T>): Promise<T> {
    return whileSlow(() => this.given.say(`Still waiting for the ${name}…`), work);
  }

  private openDatabase(): Promise<Database> {
    this.database = openDatabase(this.given.settings);
    return this.database;
  }

  private async chatWindow(
    botUrl: string,
    addresses: Welcome['addresses'],
  ): Promise<Pick<Welcome, 'addresses' | 'withoutPlayground'>> {
    const { options, settings, environment, scripts } = this.given;
    if (!options.playground) return { addresses };
    const program = findPlayground(settings.projectDir);
    if (program === undefined) return { addresses, withoutPlayground: noPackage };
    try {
      const spec = playgroundSpec({ settings, environment, scripts }, { options, program, botUrl });
      const { port } = await this.add(spec, false).start();
      return { addresses: { ...addresses, playground: `http://localhost:${port}` } };
    } catch (error) {
      return { addresses, withoutPlayground: `${noChatWindow} ${(error as Error).message}` };
    }
  }

  private add(spec: PartSpec, isVital = true): Part {
    const plan = async (port: number | undefined) => {
      await this.clearBefore(spec.name);
      return spec.plan(port);
    };
    const part = new Part(
      { ...spec, plan },
      {
        say: this.given.say,
        onStarted: (child, ready) => this.record(spec.name, child, ready),
        onGivenUp: () => this.giveUp(spec, isVital),
      },
    );
    this.parts.push(part);
    this.logs = [...this.logs, spec.logFile];
    return part;
  }

  /** A part that died may have left a process of its own behind, on the port that is wanted again. */
  private async clearBefore(name: string): Promise<void> {
    const { processes } = this.given.running.read();
    await clearLeftovers({ processes: processes.filter((each) => each.name.startsWith(name)) });
  }

  private giveUp({ name, logFile }: PartSpec, isVital: boolean): void {
    const { say, onLost } = this.given;
    if (!isVital) return say(`The ${name} keeps stopping and is left out; "npm run chat" does without. See ${logFile}`);
    say(`The ${name} stopped five times within a minute, so Planshift stops. Its log says why: ${logFile}`);
    onLost();
  }

  private async record(name: string, child: ChildProcess, ready: Ready | undefined): Promise<void> {
    await this.recordProcess(name, child.pid, ready?.port);
    if (ready?.pid !== undefined) await this.recordProcess(`${name}'s own process`, ready.pid, ready.port);
  }

  private async recordProcess(name: string, pid: number | undefined, port: number | undefined): Promise<void> {
    const identity = pid === undefined ? undefined : await identityOf(pid);
    if (pid === undefined || identity === undefined) return;
    const startedAt = new Date().toISOString();
    this.given.running.addProcess({ name, pid, identity, startedAt, ...(port === undefined ? {} : { port }) });
  }
}
