import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startConnector } from '../../emulator/connector';
import type { Connector } from '../../emulator/connector';
import { partner } from '../../emulator/seed/partner';
import { startEmulator } from '../../emulator/server';
import type { RunningEmulator } from '../../emulator/server';
import type { Settings } from '../../emulator/core/settings';
import { outputDir } from '../places';
import type { Approvers } from '../agent/approvers';
import type { Point } from '../points/passing';
import { Bot } from './bot';
import type { ScratchDatabase } from './databases';
import { Endpoint } from './endpoint';
import type { HandOn } from './endpoint';
import { Microsoft } from './microsoft';
import { partnersEnvironment } from './partnersHouse';
import type { SecondPerson } from './partnersHouse';
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
  /** Bots as a partner runs them; without it as for practice. */
  readonly secondPerson?: SecondPerson;
  /** Instead of so many firms with so many people each. */
  readonly world?: ReturnType<typeof practiceWorld>;
}

/** Everything round the bots, which goes on while they die: the emulator, the chat, the database, the endpoint. */
export class House {
  readonly bots: Bot[] = [];
  /** Who decides where the house has a second person. */
  approvers: Approvers | undefined;

  private constructor(
    readonly plan: HousePlan,
    readonly emulator: RunningEmulator,
    readonly connector: Connector,
    private readonly endpoint: Endpoint,
    private readonly addresses: Map<Bot, string>,
    private readonly microsoft: Microsoft | undefined,
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
    const connector = await startConnector({ tenantId: partner.tenantId });
    const microsoft = plan.secondPerson && (await microsoftFor(name, emulator, connector));
    const addresses = new Map<Bot, string>();
    const endpoint = await Endpoint.open(
      () => [...addresses.values()],
      plan.handOn,
      microsoft && ((turn) => microsoft.seal(turn)),
    );
    connector.botEndpoint = endpoint.url;
    return new House(plan, emulator, connector, endpoint, addresses, microsoft);
  }

  get logFile(): string {
    return logIn(this.plan.name);
  }

  /** Starts one more process of the bot; it gets turns as soon as it is ready. */
  startBot(wish: { readonly points?: boolean; readonly dieAt?: Point } = {}): Bot {
    const { url: databaseUrl } = this.plan.database;
    const bot = new Bot({ databaseUrl, environment: this.environment, logFile: this.logFile, ...wish });
    this.bots.push(bot);
    bot.ready.then(
      (address) => this.addresses.set(bot, address),
      () => undefined,
    );
    void bot.gone.then(() => this.addresses.delete(bot));
    return bot;
  }

  /** Where what bots ask arrives first. */
  get ports(): readonly number[] {
    return this.microsoft
      ? [this.microsoft.port]
      : [this.emulator.port, Number(new URL(this.connector.serviceUrl).port)];
  }

  async close(): Promise<void> {
    await Promise.all(this.bots.filter(({ isGone }) => !isGone).map((bot) => bot.kill()));
    for (const bot of this.bots) bot.forget();
    await Promise.all([this.endpoint.close(), this.connector.close(), this.emulator.close()]);
    await this.microsoft?.close();
  }

  private get environment(): Readonly<Record<string, string>> {
    const { port, caFile } = this.emulator;
    const { secondPerson } = this.plan;
    if (this.microsoft && secondPerson) return partnersEnvironment(secondPerson, this.microsoft, this.emulator);
    return { EMULATOR_URL: `https://localhost:${port}`, NODE_EXTRA_CA_CERTS: caFile };
  }
}

const microsoftFor = (name: string, { port, house }: RunningEmulator, connector: Connector): Promise<Microsoft> =>
  Microsoft.open({
    emulatorPort: port,
    connectorUrl: connector.serviceUrl,
    now: () => house.clock.now(),
    folder: path.join(outputDir, name),
  });

const logIn = (name: string): string => path.join(outputDir, name, 'bot.log');
