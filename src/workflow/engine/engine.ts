import { randomUUID } from 'node:crypto';
import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk';
import type { Pool } from 'pg';
import { openPool } from '../../platform/openPool';
import { unwatched } from '../../platform/watch';
import { within } from '../../platform/within';
import type { EngineDeps } from '../deps';
import { engineLog } from './engineLog';
import type { EngineClient } from './enqueue';
import { ExecutorLock } from './executorLock';
import { applicationName, applicationVersion, migrationsQueue, preparationsQueue, radarQueue } from './names';
import { regularly } from './regularly';
import { StepGate } from './stepGate';
import { takeOver } from './takeOver';

/** How soon it is noticed that another process died. */
const watchMs = 1_000;
/** Each look at what is in line is four statements, day and night: often only where a person waits for it to begin. */
const queues = [
  // A survey is six answers one after the other: where each takes half a second, the last of 50 waits 20 s.
  { name: preparationsQueue, atOnce: 8, lookEveryMs: 200 },
  { name: migrationsQueue, atOnce: 20, lookEveryMs: 400 },
  { name: radarQueue, atOnce: 1, lookEveryMs: 400 },
];
const ownPool = { name: 'planshift engine', connections: 12, idleInTransactionMs: 60_000 };
/** Together below the 10 s in which a stop has to be over. */
const finishStepMs = 6_000;
const shutdownMs = 2_000;
const releaseMs = 500;

/** One life of the durable engine in this process. Who lost its lock needs another, under another id. */
export class Engine {
  private constructor(
    readonly client: EngineClient,
    private readonly gate: StepGate,
    private readonly pool: Pool,
    private readonly lock: ExecutorLock,
    private readonly endWatch: () => Promise<void>,
  ) {}

  /** @param register registers the workflows with the engine, which must be done before it starts */
  static async launch(deps: EngineDeps, register: (gate: StepGate) => void): Promise<Engine> {
    const executorId = randomUUID();
    const lock = await ExecutorLock.hold(deps.databaseUrl, executorId);
    const pool = openPool(deps.databaseUrl, ownPool);
    const gate = new StepGate(pool, deps);
    try {
      configure(deps, pool, executorId);
      register(gate);
      await setUp(deps);
      const client = await clientOn(pool, deps);
      await takeOver(lock, deps.log);
      return new Engine(
        client,
        gate,
        pool,
        lock,
        regularly(watchMs, deps.log, () => takeOver(lock, deps.log)),
      );
    } catch (error) {
      await gate.shutWithoutOutcome(finishStepMs);
      await within(shutdownMs, () => DBOS.shutdown({ deregister: true })).catch(deps.onStuck);
      await Promise.allSettled([within(releaseMs, () => lock.release()), within(releaseMs, () => pool.end())]);
      throw error;
    }
  }

  /** Resolves when others may take over the work of this life: it has to be abandoned. */
  get lost(): Promise<Error> {
    return this.lock.lost;
  }

  /** Runs that wait here for the release that has begun them, and since when. */
  get waitingSince(): StepGate['waitingSince'] {
    return this.gate.waitingSince;
  }

  /** Takes no further work, lets the steps in hand finish and gives back what is under way. */
  async stop(): Promise<void> {
    await this.gate.shut(finishStepMs);
    // What does not end in time ends with the process; nothing depends on it.
    await this.shutDown();
  }

  /**
   * Leaves everything as it is, as a process that dies. False when something of it goes on all the same, so that no
   * other life may begin beside it.
   */
  async abandon(): Promise<boolean> {
    const isStill = await this.gate.shutWithoutOutcome(finishStepMs);
    return (await this.shutDown()) && isStill;
  }

  private async shutDown(): Promise<boolean> {
    const watchIsOver = this.endWatch();
    const shutdown = async () => {
      await DBOS.shutdown({ deregister: true });
      await this.client.destroy();
    };
    const isDown = await within(shutdownMs, shutdown).then(
      () => true,
      () => false,
    );
    // The watch asks through the lock's session, so it ends with it at the latest.
    const rest = [this.lock.release(), watchIsOver, this.pool.end()];
    await within(releaseMs, () => Promise.allSettled(rest)).catch(() => undefined);
    return isDown;
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
    for (const { name, atOnce, lookEveryMs } of queues)
      await DBOS.registerQueue(name, { workerConcurrency: atOnce, minPollingIntervalMs: lookEveryMs });
  });

async function clientOn(pool: Pool, { databaseUrl, log, watch = unwatched }: EngineDeps): Promise<EngineClient> {
  const client = await DBOSClient.create({
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool: pool,
    applicationName,
    logger: engineLog(log),
  });
  return Object.assign(client, { watch });
}

function configure({ databaseUrl, log }: EngineDeps, systemDatabasePool: Pool, executorID: string): void {
  DBOS.setConfig({
    name: applicationName,
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool,
    applicationVersion,
    // So that a release may change the story while runs are under way, see docs/operations.md.
    enablePatching: true,
    executorID,
    logger: engineLog(log),
  });
}
