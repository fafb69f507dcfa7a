import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startConnector } from '../../emulator/connector';
import type { Connector } from '../../emulator/connector';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { Settings } from '../../emulator/core/settings';
import { outputDir } from '../places';
import type { Point } from '../points/passing';
import { Bot } from './bot';
import type { ScratchDatabase } from './databases';
import { Endpoint } from './endpoint';
import type { HandOn } from './endpoint';
import { practiceWorld } from './practiceWorld';

export interface HousePlan {
  readonly name: string;
  readonly database: ScratchDatabase;
  readonly customers: number;
  readonly users: number;
  /** Emulated seconds per second. */
  readonly scale: number;
  readonly settings?: Partial<Settings>;
  readonly handOn?: HandOn;
  /** Instead of so many firms with so many people each. */
  readonly world?: ReturnType<typeof practiceWorld>;
}

/** Everything round the bots, which goes on while they die: the emulator, the chat, the database, the endpoint. */
export class House {
  readonly bots: Bot[] = [];

  private constructor(
    readonly plan: HousePlan,
    readonly emulator: RunningEmulator,
    readonly connector: Connector,
    private readonly endpoint: Endpoint,
    private readonly addresses: Map<Bot, string>,
  ) {}

  static async open(plan: HousePlan): Promise<House> {
    const { name, customers, users, scale, settings = {}, world = practiceWorld(customers, users) } = plan;
    mkdirSync(path.join(outputDir, name), { recursive: true });
    rmSync(logIn(name), { force: true });
    const emulator = await startEmulator({
      dataDir: path.join(outputDir, name),
      fresh: true,
      scale,
      settings: { tokens: 'any', ...settings },
      seedWorld: world,
    });
    const connector = await startConnector();
    const addresses = new Map<Bot, string>();
    const endpoint = await Endpoint.open(() => [...addresses.values()], plan.handOn);
    connector.botEndpoint = endpoint.url;
    return new House(plan, emulator, connector, endpoint, addresses);
  }

  get logFile(): string {
    return logIn(this.plan.name);
  }

  /** Starts one more process of the bot; it gets turns as soon as it is ready. */
  startBot(wish: { readonly points?: boolean; readonly dieAt?: Point } = {}): Bot {
    const { port, caFile } = this.emulator;
    const { url: databaseUrl } = this.plan.database;
    const bot = new Bot({ databaseUrl, emulatorPort: port, caFile, logFile: this.logFile, ...wish });
    this.bots.push(bot);
    bot.ready.then(
      (address) => this.addresses.set(bot, address),
      () => undefined,
    );
    void bot.gone.then(() => this.addresses.delete(bot));
    return bot;
  }

  async close(): Promise<void> {
    await Promise.all(this.bots.filter(({ isGone }) => !isGone).map((bot) => bot.kill()));
    for (const bot of this.bots) bot.forget();
    await Promise.all([this.endpoint.close(), this.connector.close(), this.emulator.close()]);
  }
}

const logIn = (name: string): string => path.join(outputDir, name, 'bot.log');
