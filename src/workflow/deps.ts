import type { Packs } from '../migration/packs';
import type {
  Carts,
  Catalogue,
  Customers,
  Ledger,
  Licences,
  Messenger,
  Orders,
  PreparationStore,
  RadarStore,
  Subscriptions,
} from '../migration/ports';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';

/** Everything the stories of this room touch. */
export interface World {
  readonly ledger: Ledger;
  readonly preparations: PreparationStore;
  readonly radarStore: RadarStore;
  readonly customers: Customers;
  readonly subscriptions: Subscriptions;
  readonly catalogue: Catalogue;
  readonly carts: Carts;
  readonly orders: Orders;
  readonly licences: Licences;
  readonly messenger: Messenger;
  readonly packs: Packs;
  readonly clock: Clock;
  readonly log: Log;
  /** Buys although Partner Center told no price. */
  readonly allowUnpriced: boolean;
}

export interface EngineDeps {
  /** A direct or session-pooled connection: this process is known to live by a lock of one session. */
  readonly databaseUrl: string;
  /** Runs `work` while no other process sets up the schema. It must poll for its lock, see `engine.ts`. */
  readonly withSchemaLock: (work: () => Promise<void>) => Promise<void>;
  readonly migrateStore: () => Promise<void>;
  /** Called before every launch: sees to it that the database runs, where that is ours to do. */
  readonly wakeDatabase: () => Promise<void>;
  /** Called at the rhythm of the watch while the engine is up; what is due of it in this process. */
  readonly duty: () => Promise<void>;
  /** Others may take over the work of this process, and it can't stop doing it: it must end. */
  readonly onStuck: () => void;
  readonly log: Log;
}

export type WorkflowDeps = World & EngineDeps;
