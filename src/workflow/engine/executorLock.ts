import { Client } from 'pg';

/** Keeps our locks apart from those of others in the same database. */
const lockClass = 0x65786563;
/** A machine that vanished loses its lock after some 25 s, by the server's own probing. */
const keepAlive = 'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';
/** Below those 25 s: who can't ask for so long stops working before anybody takes the work over. */
const answerWithinMs = 10_000;

/** A lock that its process holds as long as it lives: who can get the lock of an executor knows that it is dead. */
export class ExecutorLock {
  /** Resolves when the lock is gone although it was not released; others may take over this one's work from then on. */
  readonly lost: Promise<Error>;
  private lose!: (error: Error) => void;
  private isReleased = false;

  private constructor(
    private readonly session: Client,
    private readonly executorId: string,
  ) {
    this.lost = new Promise((resolve) => {
      this.lose = (error) => {
        if (!this.isReleased) resolve(error);
      };
    });
    session.on('error', (error) => this.lose(error));
    session.on('end', () => this.lose(new Error('The session of the executor lock ended.')));
  }

  static async hold(url: string, executorId: string): Promise<ExecutorLock> {
    const session = new Client({
      connectionString: url,
      application_name: 'planshift executor',
      keepAlive: true,
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
    });
    const lock = new ExecutorLock(session, executorId);
    await session.connect();
    try {
      // Not as a start option, which poolers in session mode refuse.
      await session.query(keepAlive);
      if (!(await lock.take(executorId))) throw new Error('Another process uses the same executor id.');
      return lock;
    } catch (error) {
      await lock.release().catch(() => undefined);
      throw error;
    }
  }

  async release(): Promise<void> {
    this.isReleased = true;
    // Ending the session gives the lock back.
    await this.session.end();
  }

  /** Executors with work in hand whose processes are dead; `work` is done while no other process does it. */
  async forEachDead(applicationVersion: string, work: (executorId: string) => Promise<void>): Promise<void> {
    for (const executor of await this.othersAtWork(applicationVersion)) {
      if (!(await this.take(executor))) continue;
      try {
        await work(executor);
      } finally {
        await this.session.query('select pg_advisory_unlock($1, hashtext($2))', [lockClass, executor]);
      }
    }
  }

  /** Asking is also how a session is noticed that does not answer any more. */
  private async othersAtWork(applicationVersion: string): Promise<readonly string[]> {
    try {
      const { rows } = await this.session.query<{ executor: string }>(
        `select distinct executor_id as executor from dbos.workflow_status
         where status = 'PENDING' and executor_id <> $1 and application_version = $2`,
        [this.executorId, applicationVersion],
      );
      return rows.map(({ executor }) => executor);
    } catch (error) {
      this.lose(error instanceof Error ? error : new Error('The session of the executor lock does not answer.'));
      throw error;
    }
  }

  private async take(executorId: string): Promise<boolean> {
    const { rows } = await this.session.query<{ got: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as got',
      [lockClass, executorId],
    );
    return rows[0]?.got === true;
  }
}
