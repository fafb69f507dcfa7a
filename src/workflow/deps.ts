import type { ApprovalRule } from '../migration/approval/rule';
import type { Sources } from '../migration/packs/sources';
import type {
  Approvals,
  Carts,
  Chains,
  ClosePromises,
  Customers,
  EndLooks,
  HouseHold,
  Licences,
  Messenger,
  Migrations,
  Orders,
  PatientReads,
  People,
  PreparationStore,
  Promotions,
  Purchases,
  RadarStore,
  Rights,
  Rings,
  ScanStore,
  Subscriptions,
  SurveyReads,
  TakeBacks,
  UnkeptEnds,
} from '../migration/ports';
import type { ScanTime } from '../migration/radar/scanDue';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';
import type { Watch } from '../platform/watch';
import type { Memories } from './prepare/memories';

/** What every page of a run's story needs: to take a step, to wait and to be seen. */
export interface StoryPorts {
  readonly migrations: Pick<Migrations, 'control' | 'setState'>;
  readonly messenger: Pick<Messenger, 'showMigration'>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Swept {
  /**
   * Told when the facts of so many people were read and are needed no more. What is compacted gives its room back to the machine, and
   * takes as much again for a moment.
   */
  readonly sweepAfter: (people: number, how: 'compacting' | 'inPlace') => void;
}

/** Everything that the run of a migration touches. */
export interface RunPorts extends StoryPorts, Swept {
  readonly migrations: Migrations;
  readonly purchases: Purchases;
  readonly people: People;
  readonly carts: Carts;
  readonly promotions: Pick<Promotions, 'verdicts'>;
  readonly orders: Orders;
  readonly customers: Pick<Customers, 'country'>;
  readonly subscriptions: Subscriptions;
  readonly licences: Licences;
  readonly chains: Chains;
  readonly houseHold: Pick<HouseHold, 'isHeld'>;
  readonly messenger: Pick<Messenger, 'showMigration' | 'showMigrationAnew'>;
  /** Of this process, such as `1.4.0`. */
  readonly release: string;
}

/** What is read of a customer, by runs and preparations alike. */
export interface CustomerReads {
  readonly subscriptions: Pick<Subscriptions, 'get' | 'list' | 'skuOf'>;
  readonly licences: Pick<Licences, 'skus' | 'holders' | 'groupNames'>;
}

/** Everything that a preparation touches. With these it can make a cart, and buy or change nothing. */
export interface PreparationPorts extends CustomerReads, SurveyReads, Memories, Swept {
  readonly preparations: PreparationStore;
  readonly migrations: Pick<Migrations, 'running' | 'movingAlready'>;
  readonly purchases: Pick<Purchases, 'seatsClaimed' | 'seatsOnTheirWay' | 'endedInDoubt'>;
  readonly radarStore: Pick<RadarStore, 'entry'>;
  readonly messenger: Pick<Messenger, 'preparationReady'>;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly log: Log;
  /** Quotes although Partner Center told no price. */
  readonly allowUnpriced: boolean;
}

/** Everything that the radar's scans touch. */
export interface RadarPorts {
  readonly scans: ScanStore;
  readonly patientReads: PatientReads;
  readonly unkeptEnds: Pick<UnkeptEnds, 'readingOtherwise' | 'reopen'>;
  readonly scanTime: ScanTime;
  readonly sources: Sources;
  readonly clock: Clock;
  readonly log: Log;
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
  readonly watch?: Watch;
  readonly log: Log;
}

/** What acts later on what was left open. */
export interface PromisePorts {
  readonly closePromises: ClosePromises;
  /** Of whoever confirmed once. */
  readonly rights: Rights;
}

/** What waits for a second person. */
interface ApprovalPorts {
  readonly houseHold: Pick<HouseHold, 'isHeld' | 'current'>;
  readonly approvals: Approvals;
  readonly approvalRule: ApprovalRule;
}

/** What acts later on ends that were set: looks at them before they come, and takes them back. */
export interface EndLookPorts {
  readonly endLooks: Pick<EndLooks, 'coming' | 'claim' | 'note'>;
  readonly takeBacks: TakeBacks;
}

export type WorkflowDeps = RunPorts &
  Omit<PreparationPorts, keyof Memories | keyof SurveyReads> & { readonly surveyReads: SurveyReads } & RadarPorts &
  PromisePorts &
  ApprovalPorts &
  EndLookPorts & {
    readonly rings: Pick<Rings, 'callAnew'>;
    readonly messenger: Pick<Messenger, 'callTo'>;
  } & EngineDeps;
