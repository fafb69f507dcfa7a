import type { Packs } from '../migration/packs/packs';
import type {
  Carts,
  Catalogue,
  Customers,
  Licences,
  Messenger,
  Migrations,
  Orders,
  PatientReads,
  People,
  PreparationStore,
  Purchases,
  RadarStore,
  ScanStore,
  Subscriptions,
} from '../migration/ports';
import type { ScanTime } from '../migration/radar/scanDue';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';

/** Everything the stories of this room touch. */
export interface RunPorts {
  readonly migrations: Migrations;
  readonly purchases: Purchases;
  readonly people: People;
  readonly preparations: PreparationStore;
  readonly radarStore: RadarStore;
  readonly scans: ScanStore;
  readonly patientReads: PatientReads;
  readonly scanTime: ScanTime;
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
  /** Of this process, such as `1.4.0`. */
  readonly release: string;
}

export interface Duty {
  readonly everyMs: number;
  readonly work: () => Promise<void>;
}

export interface EngineDeps {
  /** A direct or session-pooled connection: this process is known to live by a lock of one session. */
  readonly databaseUrl: string;
  /** Runs `work` while no other process sets up the schema. It must poll for its lock, see `engine.ts`. */
  readonly withSchemaLock: (work: () => Promise<void>) => Promise<void>;
  readonly migrateStore: () => Promise<void>;
  /** Called before every launch: sees to it that the database runs, where that is ours to do. */
  readonly wakeDatabase: () => Promise<void>;
  /** What is done again and again in this process while the engine is up. */
  readonly duties: readonly Duty[];
  /** Others may take over the work of this process, and it can't stop doing it: it must end. */
  readonly onStuck: () => void;
  readonly clock: Clock;
  readonly log: Log;
}

export type WorkflowDeps = RunPorts & EngineDeps;
