import { setTimeout as pause } from 'node:timers/promises';
import type { Bot } from '../../chaos/house/bot';
import { withClient } from '../../chaos/house/databases';
import { Endpoint } from '../../chaos/house/endpoint';
import type { House } from '../../chaos/house/house';

const lookMs = 100;
const longestMs = 60_000;

/** Two processes of the bot behind one endpoint. */
export class ReplicaPair {
  private constructor(
    private readonly house: House,
    private readonly endpoint: Endpoint,
    private readonly addresses: ReadonlyMap<Bot, string>,
    /** Those that get no turns. */
    private readonly resting: Set<Bot>,
  ) {}

  static async start(house: House): Promise<ReplicaPair> {
    const addresses = new Map<Bot, string>();
    const resting = new Set<Bot>();
    const listening = () => [...addresses].flatMap(([bot, address]) => (resting.has(bot) ? [] : [address]));
    const endpoint = await Endpoint.open(listening);
    for (const bot of [house.startBot(), house.startBot()]) addresses.set(bot, await bot.ready);
    house.connector.botEndpoint = endpoint.url;
    return new ReplicaPair(house, endpoint, addresses, resting);
  }

  close(): Promise<void> {
    return this.endpoint.close();
  }

  /** How many migrations each has in hand. */
  async inHand(): Promise<readonly number[]> {
    const executors = await withClient(this.house.plan.database.url, async (client) => {
      const { rows } = await client.query<{ executor: string }>(
        `select executor_id as executor from dbos.workflow_status where status = 'PENDING' and workflow_uuid like 'mig:%'`,
      );
      return rows.map(({ executor }) => executor);
    });
    return [...this.addresses.keys()].map((bot) => executors.filter((one) => bot.executors.includes(one)).length);
  }

  /** Waits until so many migrations are in hand in all. */
  async untilInHand(count: number): Promise<readonly number[]> {
    for (const giveUpAt = performance.now() + longestMs; performance.now() < giveUpAt; await pause(lookMs)) {
      const each = await this.inHand();
      if (each.reduce((sum, one) => sum + one, 0) >= count) return each;
    }
    throw new Error(`Not all of ${count} migrations were taken up.`);
  }

  /** Whoever has a migration in hand already stands still meanwhile, so that the other takes the next one. */
  async withOnlyTheFree<T>(work: () => Promise<T>): Promise<T> {
    const each = await this.inHand();
    const busy = [...this.addresses.keys()][each.findIndex((count) => count > 0)];
    if (busy === undefined) return work();
    this.resting.add(busy);
    process.kill(busy.pid, 'SIGSTOP');
    try {
      return await work();
    } finally {
      process.kill(busy.pid, 'SIGCONT');
      this.resting.delete(busy);
    }
  }

  /** Kills the first, whose work the second is to take over. */
  async killOne(): Promise<void> {
    const [first] = [...this.addresses.keys()];
    if (first === undefined) return;
    this.resting.add(first);
    await first.kill();
  }
}
