import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

const lookMs = 15;
const patienceMs = 60_000;

/** Measures how long the work of a dead process lies about before another goes on with it. */
export class TakeOvers {
  readonly tookMs: number[] = [];
  /** Work that nobody took. */
  abandoned = 0;
  private readonly watches: Promise<void>[] = [];

  private constructor(private readonly client: Client) {}

  static async watch(url: string): Promise<TakeOvers> {
    const client = new Client({ connectionString: url, application_name: 'planshift chaos' });
    client.on('error', () => undefined);
    await client.connect();
    return new TakeOvers(client);
  }

  /** The process of these executors died at that instant. */
  died(executors: readonly string[], at: number): void {
    this.watches.push(this.follow(executors, at));
  }

  /** The executors that have a migration in hand at this moment. */
  async atWork(): Promise<ReadonlySet<string>> {
    const sql = `select distinct executor_id as executor from dbos.workflow_status
      where status = 'PENDING' and workflow_uuid like 'mig:%'`;
    const { rows } = await this.client.query<{ executor: string }>(sql);
    return new Set(rows.map(({ executor }) => executor));
  }

  async close(): Promise<void> {
    await Promise.all(this.watches);
    await this.client.end();
  }

  private async follow(executors: readonly string[], at: number): Promise<void> {
    const orphans = new Set(await this.ownedBy(executors));
    while (orphans.size > 0 && performance.now() - at < patienceMs) {
      await pause(lookMs);
      const lying = new Set(await this.lying([...orphans], executors));
      for (const run of orphans) {
        if (lying.has(run)) continue;
        orphans.delete(run);
        this.tookMs.push(performance.now() - at);
      }
    }
    this.abandoned += orphans.size;
  }

  private async ownedBy(executors: readonly string[]): Promise<readonly string[]> {
    return this.runs(`status = 'PENDING' and executor_id = any($1)`, [executors]);
  }

  /** Still the dead one's, or given back and not yet taken. */
  private lying(runs: readonly string[], executors: readonly string[]): Promise<readonly string[]> {
    const where = `workflow_uuid = any($1) and (status = 'ENQUEUED' or (status = 'PENDING' and executor_id = any($2)))`;
    return this.runs(where, [runs, executors]);
  }

  private async runs(where: string, values: unknown[]): Promise<readonly string[]> {
    const sql = `select workflow_uuid as run from dbos.workflow_status where ${where}`;
    // Before the first start has set up its tables there is no work.
    const found = await this.client.query<{ run: string }>(sql, values).catch(() => ({ rows: [] }));
    return found.rows.map(({ run }) => run);
  }
}
