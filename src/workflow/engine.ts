import { randomUUID } from 'node:crypto';
import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk';
import { Pool } from 'pg';
import { within } from '../platform/within';
import type { EngineDeps } from './deps';
import { engineLog } from './engineLog';
import { ExecutorLock } from './executorLock';
import { applicationName, applicationVersion, migrationsQueue, preparationsQueue } from './names';
import { regularly } from './regularly';
import { StepGate } from './stepGate';
import { takeOver } from './takeOver';

const watchMs = 2_000;
/** Short, because a person waits for the first step. */
const pollingMs = 200;
const migrationsAtOnce = 20;
const preparationsAtOnce = 4;
const connections = 12;
const idleInTransactionMs = 60_000;
/** Together below the 10 s in which a stop has to be over. */
const finishStepMs = 6_000;
const shutdownMs = 2_000;
const releaseMs = 1_000;

/** One life of the durable engine in this process. A process that lost its lock needs another, under another id. */
export class Engine {
  private constructor(
    readonly client: DBOSClient,
    private readonly gate: StepGate,
    private readonly pool: Pool,
    private readonly lock: ExecutorLock,
    private readonly endWatch: () => Promise<void>,
  ) {}

  /** @param register registers the workflows with the engine, which must be done before it starts */
  static async launch(deps: EngineDeps, register: (gate: StepGate) => void): Promise<Engine> {
    const executorId = randomUUID();
    const lock = await ExecutorLock.hold(deps.databaseUrl, executorId, deps.onLockLost);
    const pool = openPool(deps.databaseUrl);
    const gate = new StepGate(pool);
    try {
      configure(deps, pool, executorId);
      register(gate);
      await setUp(deps);
      await takeOver(lock, deps.log);
    } catch (error) {
      await Promise.allSettled([lock.release(), pool.end()]);
      throw error;
    }
    const endWatch = regularly(watchMs, deps.log, () => takeOver(lock, deps.log));
    return new Engine(await clientOn(pool, deps), gate, pool, lock, endWatch);
  }

  /** Takes no further work, lets the steps in hand finish and gives back what is under way. */
  async stop(): Promise<void> {
    await this.gate.shut(finishStepMs);
    const shutdown = async () => {
      await this.endWatch();
      await DBOS.shutdown({ deregister: true });
      await this.client.destroy();
      await this.pool.end();
    };
    // What does not end in time ends with the process; nothing depends on it.
    await within(shutdownMs, shutdown).catch(() => undefined);
    await within(releaseMs, () => this.lock.release()).catch(() => undefined);
  }
}

/**
 * First starts of two processes would race in the schema. The lock must be polled for: who waits inside
 * `pg_advisory_lock` holds a snapshot, for which the engine's `create index concurrently` would wait for ever.
 */
const setUp = ({ withSchemaLock, migrateStore }: EngineDeps): Promise<void> =>
  withSchemaLock(async () => {
    await migrateStore();
    await DBOS.launch();
    const options = { minPollingIntervalMs: pollingMs };
    await DBOS.registerQueue(migrationsQueue, { ...options, workerConcurrency: migrationsAtOnce });
    await DBOS.registerQueue(preparationsQueue, { ...options, workerConcurrency: preparationsAtOnce });
  });

const clientOn = (pool: Pool, { databaseUrl, log }: EngineDeps): Promise<DBOSClient> =>
  DBOSClient.create({
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool: pool,
    applicationName,
    logger: engineLog(log),
  });

function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    application_name: 'planshift engine',
    max: connections,
    keepAlive: true,
    idle_in_transaction_session_timeout: idleInTransactionMs,
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}

function configure({ databaseUrl, log }: EngineDeps, systemDatabasePool: Pool, executorID: string): void {
  DBOS.setConfig({
    name: applicationName,
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool,
    applicationVersion,
    executorID,
    logger: engineLog(log),
  });
}
