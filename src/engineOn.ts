import type { Config } from './config';
import type { HouseOwner } from './migration/hold/stamp';
import type { Clock } from './platform/clock';
import type { Watch } from './platform/watch';
import { logOf } from './roomLog';
import { emptyForeignContacts } from './store/chat/foreignContacts';
import type { Database } from './store/database';
import { refuseForeign, stampHouse } from './store/hold/houseStamp';
import { migrateStore } from './store/migrateStore';
import { withSchemaLock } from './store/schemaLock';

/** Where the durable engine works, and what it does where it can't. */
export interface EngineGround {
  readonly config: Config;
  readonly owner: HouseOwner;
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly watch: Watch;
  /** Starts the embedded database again where it died; a given one is not ours to start. */
  readonly wakeDatabase: () => Promise<void>;
  /** Others may take over the work of this process, and it can't stop doing it: it must end. */
  readonly onStuck: () => void;
}

interface Opening {
  /** Learns what is to be known before anything is said unasked. */
  readonly begin: () => Promise<void>;
}

/** What the engine needs of the house before it begins. */
export const engineOn = (ground: EngineGround, database: Database, { begin }: Opening) => ({
  databaseUrl: ground.databaseUrl,
  withSchemaLock: (work: () => Promise<void>) => withSchemaLock(ground.databaseUrl, work),
  migrateStore: async () => {
    await bringUpToDate(ground, database);
    await begin();
  },
  wakeDatabase: ground.wakeDatabase,
  onStuck: ground.onStuck,
  watch: ground.watch,
});

async function bringUpToDate({ config, owner, clock }: EngineGround, database: Database): Promise<void> {
  const log = logOf(config, 'store');
  await refuseForeign(database, owner);
  await migrateStore(database.pool);
  await stampHouse(database, { owner, wishes: config.hold, now: clock.now(), log });
  await emptyForeignContacts(database, { cloud: config.bot.cloud, log });
}
