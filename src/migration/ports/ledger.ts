import type { AgentId, CustomerId, MigrationId, SkuId, SubscriptionId, UserId } from '../ids';
import type { CloseAction } from '../packs/pack';
import type { MigrationPlan } from '../plan/plan';
import type { PersonTerms } from '../plan/planHash';
import type {
  Control,
  Migration,
  MigrationState,
  MigrationSummary,
  Person,
  PersonFailure,
  Problem,
  RemainingHolder,
} from '../plan/progress';

/** One open database transaction, in the one shape that both our SQL and the durable engine's client take. */
export interface Transaction {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[]; readonly rowCount: number | null }>;
}

/** `sent` is committed before the checkout goes out; after a crash it means: look, never send again. */
export interface PurchaseAttempt {
  readonly attempt: number;
  readonly cartId: string;
  /** The `MS-RequestId` of the checkout, kept before the call. */
  readonly requestId: string;
  readonly state: 'sent' | 'confirmed' | 'refused';
  readonly sentAt: string;
  readonly orderId?: string;
  readonly subscriptionId?: SubscriptionId;
}

export type PersonResult =
  | { readonly userId: UserId; readonly state: 'done'; readonly at: string }
  | { readonly userId: UserId; readonly state: 'failed'; readonly failure: PersonFailure };

/** Somebody still to do, as the row says. */
type PersonToDo = Person & PersonTerms;

/** A plan as it is stored now. */
export interface StoredPlan {
  readonly plan: MigrationPlan;
  /** As kept beside the plan. */
  readonly customerId: CustomerId;
  /** Whether plan and people still are what was hashed when they were confirmed. */
  readonly isAsConfirmed: boolean;
}

/** What is asked of people rows when another run starts. */
export type RunChange = 'asIs' | 'retryFailed' | 'leaveOutFailed';

/** The truth about money and people; the durable engine only drives. Every write is conditional and may be repeated. */
export interface Ledger {
  /** Stores plan and people and lets `enqueue` add the durable run, all in one commit. False when the same plan is there already, or its subscription or one of its people is in a running migration. */
  freeze(plan: MigrationPlan, at: string, enqueue: (transaction: Transaction) => Promise<void>): Promise<boolean>;
  load(id: MigrationId): Promise<Migration | undefined>;
  plan(id: MigrationId): Promise<MigrationPlan | undefined>;
  /** Reads plan and people anew, whatever is kept in memory. To be asked before anything of the plan is done. */
  confirmed(id: MigrationId): Promise<StoredPlan | undefined>;
  /** The latest first; only those of `agent`, where one is given. */
  list(limit: number, agent?: AgentId): Promise<readonly MigrationSummary[]>;
  /** The migration of this subscription that has not ended yet. */
  running(subscription: SubscriptionId): Promise<MigrationId | undefined>;
  /** Every migration of which a run is under way or about to be, and which run. */
  underWay(): Promise<readonly { readonly id: MigrationId; readonly runNo: number }[]>;
  /** A migration that has not ended and takes the same retired licence from some of these users, by whichever subscription. */
  movingAlready(customer: CustomerId, retired: SkuId, users: readonly UserId[]): Promise<MigrationId | undefined>;
  /** Raises `runNo` by one unless a run is already under way, and enqueues that run in the same commit. */
  startRun(
    id: MigrationId,
    change: RunChange,
    enqueue: (transaction: Transaction, runNo: number) => Promise<void>,
  ): Promise<boolean>;

  /** The release whose steps a run is taking, as long as that run is the latest. */
  setRelease(id: MigrationId, runNo: number, release: string): Promise<void>;

  control(id: MigrationId): Promise<Control>;
  setControl(id: MigrationId, control: Control): Promise<void>;
  /** With `runNo` only while that run is the latest. A state in which something runs only follows another such state. */
  setState(id: MigrationId, state: MigrationState, at: string, problem?: Problem, runNo?: number): Promise<void>;

  latestAttempt(id: MigrationId): Promise<PurchaseAttempt | undefined>;
  openAttempt(
    id: MigrationId,
    attempt: Pick<PurchaseAttempt, 'attempt' | 'cartId' | 'requestId' | 'sentAt'>,
  ): Promise<boolean>;
  confirmAttempt(
    id: MigrationId,
    attempt: number,
    order: { orderId: string; subscriptionId?: SubscriptionId; seats: number },
    at: string,
  ): Promise<void>;
  refuseAttempt(id: MigrationId, attempt: number): Promise<void>;
  setSeatsReady(id: MigrationId, at: string): Promise<void>;
  /** The last purchase of these seats since then whose migration was stopped before they were there. */
  seatsOnTheirWay(
    customer: CustomerId,
    sku: SkuId,
    since: string,
  ): Promise<{ readonly id: MigrationId; readonly seats: number } | undefined>;

  /**
   * Seats of each plan that unfinished migrations of this customer still have to fill, whether they are there already or
   * not: nobody else may count on them.
   *
   * @param before only of migrations that began before this one
   */
  seatsClaimed(customer: CustomerId, before?: MigrationId): Promise<ReadonlyMap<SkuId, number>>;

  /** The next people still to do, in a stable order. */
  nextPeople(id: MigrationId, limit: number): Promise<readonly PersonToDo[]>;
  recordPeople(id: MigrationId, results: readonly PersonResult[]): Promise<void>;
  /** Everybody, for the result file. */
  people(id: MigrationId): Promise<readonly Person[]>;

  setClosed(id: MigrationId, action: CloseAction, at: string): Promise<void>;
  setRemaining(id: MigrationId, holders: readonly RemainingHolder[], at: string): Promise<void>;

  /** Where the one live card of a migration is. */
  setCard(id: MigrationId, card: CardPlace): Promise<void>;
  /** Notes what the card shows now, unless the live card is another one meanwhile. */
  setCardShown(id: MigrationId, card: CardPlace & { readonly shown: string }): Promise<void>;
  card(id: MigrationId): Promise<CardPlace | undefined>;
  /** Migrations at rest whose card may not show it yet, although it should by now. Each is due again later and ever later, for a day. */
  dueCards(at: string): Promise<readonly MigrationId[]>;
  /** The card shows this state: nothing is due any more, unless the migration went on meanwhile. */
  cardIsCurrent(id: MigrationId, state: MigrationState): Promise<void>;
  agentOf(id: MigrationId): Promise<AgentId | undefined>;
}

export interface CardPlace {
  readonly conversationId: string;
  readonly activityId: string;
  /** A digest of what it shows, so that whichever process comes next can tell whether that is still so. */
  readonly shown?: string;
}
