import { Client } from 'pg';

/** Keeps our locks apart from those of others in the same database. */
const lockClass = 0x65786563;
/** A machine that vanished loses its lock after some 25 s, by the server's own probing. */
const keepAlive = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

/** A lock that its process holds as long as it lives: who can get the lock of an executor knows that it is dead. */
export class ExecutorLock {
  private isReleased = false;

  private constructor(
    private readonly session: Client,
    private readonly executorId: string,
  ) {}

  static async hold(url: string, executorId: string, onLost: (error: Error) => void): Promise<ExecutorLock> {
    const session = new Client({
      connectionString: url,
      application_name: 'planshift executor',
      keepAlive: true,
      options: keepAlive,
    });
    const lock = new ExecutorLock(session, executorId);
    lock.watch(onLost);
    await session.connect();
    if (!(await lock.take(executorId))) throw new Error('Another process uses the same executor id.');
    return lock;
  }

  async release(): Promise<void> {
    this.isReleased = true;
    // Ending the session gives the lock back.
    await this.session.end();
  }

  /** Executors with work in hand whose processes are dead; `work` is done while no other process does it. */
  async forEachDead(applicationVersion: string, work: (executorId: string) => Promise<void>): Promise<void> {
    const { rows } = await this.session.query<{ executor: string }>(
      `select distinct executor_id as executor from dbos.workflow_status
       where status = 'PENDING' and executor_id <> $1 and application_version = $2`,
      [this.executorId, applicationVersion],
    );
    for (const { executor } of rows) {
      if (!(await this.take(executor))) continue;
      try {
        await work(executor);
      } finally {
        await this.session.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, executor]);
      }
    }
  }

  private async take(executorId: string): Promise<boolean> {
    const { rows } = await this.session.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as got',
      [lockClass, executorId],
    );
    return rows[0]?.got === true;
  }

  private watch(onLost: (error: Error) => void): void {
    let isTold = false;
    const lost = (error?: Error) => {
      if (isTold || this.isReleased) return;
      isTold = true;
      onLost(error ?? new Error('The session of the executor lock ended.'));
    };
    this.session.on('error', lost);
    this.session.on('end', () => lost());
  }
}
