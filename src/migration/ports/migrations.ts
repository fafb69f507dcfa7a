import type { Deed } from '../deed';
import type { AgentId, CustomerId, MigrationId, SkuId, SubscriptionId, UserId } from '../ids';
import type { MigrationFilter } from '../list/migrationFilter';
import type { CloseAction } from '../packs/pack';
import type { MigrationPlan, WholePlan } from '../plan/plan';
import type { PlannedRows } from '../plan/plannedRows';
import type { Control, Migration, MigrationState, MigrationSummary, Problem, RemainingHolder } from '../plan/progress';
import type { Transaction } from './transaction';

/** A plan as it is stored now. */
export interface StoredPlan {
  readonly plan: MigrationPlan;
  /** Its people, as their rows were read. */
  readonly planned: PlannedRows;
  /** As kept beside the plan. */
  readonly customerId: CustomerId;
  /** Whether plan and people still are what was hashed when they were confirmed. */
  readonly isAsConfirmed: boolean;
}

export interface MigrationPage {
  readonly list: readonly MigrationSummary[];
  /** From 0; the last where there are not so many. */
  readonly page: number;
  /** Of all pages. */
  readonly total: number;
}

/** What is asked of people rows when another run starts. */
export type RunChange = 'asIs' | 'retryFailed' | 'leaveOutFailed';

/** A migration that waits for its agent. */
interface UntoldWait {
  readonly id: MigrationId;
  readonly agentId: AgentId;
  readonly customerId: CustomerId;
}

/** Of the ledger: what was confirmed and how far it is. Every write is conditional and may be repeated. */
export interface Migrations {
  /** Stores plan, people and the deed of its agent, and lets `enqueue` add the durable run, all in one commit. False when the same plan is there already, or its subscription or one of its people is in a running migration. */
  freeze(plan: WholePlan, at: string, enqueue: (transaction: Transaction) => Promise<void>): Promise<boolean>;
  load(id: MigrationId): Promise<Migration | undefined>;
  plan(id: MigrationId): Promise<MigrationPlan | undefined>;
  /** With everybody in it. */
  whole(id: MigrationId): Promise<WholePlan | undefined>;
  /** Reads plan and people anew, whatever is kept in memory. To be asked before anything of the plan is done. */
  confirmed(id: MigrationId): Promise<StoredPlan | undefined>;
  agentOf(id: MigrationId): Promise<AgentId | undefined>;
  /** The latest first; only those of `agent`, where one is given. */
  list(limit: number, agent?: AgentId): Promise<readonly MigrationSummary[]>;
  /** Those that fit, page by page: whatever needs somebody first, then what runs, then what ended, each the latest first. */
  page(filter: MigrationFilter, page: number, perPage: number): Promise<MigrationPage>;
  /** Those that still wait since the house was on hold, although it is free, the longest first. */
  held(): Promise<readonly MigrationSummary[]>;
  /** The migration of this subscription that has not ended yet. */
  running(subscription: SubscriptionId): Promise<MigrationId | undefined>;
  /** Those of these that a migration has been confirmed for, which runs, waits or has ended, and was not stopped. */
  begunOf(subscriptions: readonly SubscriptionId[]): Promise<ReadonlySet<SubscriptionId>>;
  /** A migration that has not ended and takes the same retired licence from some of these users, by whichever subscription. */
  movingAlready(
    customer: CustomerId,
    retired: SkuId,
    users: readonly UserId[] | 'everybody',
  ): Promise<MigrationId | undefined>;

  /** Every migration of which a run is under way or about to be, and which run. */
  underWay(): Promise<readonly { readonly id: MigrationId; readonly runNo: number }[]>;
  /** Migrations that wait for one of these people, paused ones too, for one caller: once for each run, and again later until they are told. */
  claimUnheard(agents: readonly AgentId[], at: string, also?: readonly MigrationId[]): Promise<readonly MigrationId[]>;
  /** What waits for one of these people and was told to nobody else yet, and of which customer it is. */
  untoldOf(agents: readonly AgentId[]): Promise<readonly UntoldWait[]>;
  /** Somebody was told of the run that was claimed at `at`. */
  setHeard(id: MigrationId, at: string): Promise<void>;
  /** Raises `runNo` by one unless a run is already under way, and enqueues that run in the same commit. */
  startRun(
    id: MigrationId,
    change: RunChange,
    deed: Deed,
    enqueue: (transaction: Transaction, runNo: number) => Promise<void>,
  ): Promise<boolean>;
  /** The release whose steps a run is taking, as long as that run is the latest. */
  setRelease(id: MigrationId, runNo: number, release: string): Promise<void>;

  control(id: MigrationId): Promise<Control>;
  /** False when that was asked already, or nothing is under way. */
  setControl(id: MigrationId, control: Control, deed: Deed): Promise<boolean>;
  /** Lets one go on that waits although the house is free; false where that is not so. */
  letGoOn(id: MigrationId, deed: Deed): Promise<boolean>;
  /** Ends a migration at rest; false when it is not at rest, or with `runNo` when another run has begun. */
  end(id: MigrationId, state: MigrationState, deed: Deed, runNo?: number): Promise<boolean>;
  /** Keeps that a person leaves it open. False when it is not, or that was said since it was last looked at. */
  leaveOpen(id: MigrationId, deed: Deed): Promise<boolean>;
  /** With `runNo` only while that run is the latest. A state in which something runs only follows another such state. */
  setState(id: MigrationId, state: MigrationState, at: string, problem?: Problem, runNo?: number): Promise<void>;
  setClosed(id: MigrationId, action: CloseAction, at: string): Promise<void>;
  setRemaining(id: MigrationId, holders: readonly RemainingHolder[], at: string): Promise<void>;
}
