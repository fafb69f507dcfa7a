import type { ApprovalReason, StartNeeds } from '../approval/approvalReasons';
import type { ApprovalRequest, FellThrough, Undecidable } from '../approval/request';
import type { AgentId, MigrationId } from '../ids';
import type { Money } from '../offers/money';
import type { MigrationPlan, WholePlan } from '../plan/plan';
import type { Transaction } from './transaction';

/** A card about a request in somebody's own chat; without a place where the client told none, or it is about to be shown. */
export interface ApprovalCard {
  readonly agentId: AgentId;
  readonly activityId: string;
}

export type NewRequest = Pick<ApprovalRequest, 'plan' | 'quoteId' | 'reasons' | 'askedAt' | 'lapsesAt'>;

interface Decided {
  readonly by: AgentId;
  readonly hash: string;
  readonly at: string;
}

/** Plans that wait for a second person. Every write is conditional: of two at once one is the first. */
export interface Approvals {
  /** False where this plan was asked for already. One of the same subscription that its agent asked for before is withdrawn. */
  keep(request: NewRequest): Promise<boolean>;
  get(id: MigrationId): Promise<ApprovalRequest | undefined>;
  /** Asked and not answered, the oldest first. */
  open(): Promise<readonly ApprovalRequest[]>;
  approve(id: MigrationId, decided: Decided): Promise<boolean>;
  decline(id: MigrationId, decided: Decided & { readonly words: string }): Promise<boolean>;
  /** By who asked, as long as it was not begun. */
  withdraw(id: MigrationId, by: AgentId, at: string): Promise<boolean>;
  /** What nobody has answered by then. */
  lapse(at: string): Promise<void>;
  /** Approved and not begun. */
  toStart(): Promise<readonly ApprovalRequest[]>;
  fallThrough(id: MigrationId, why: FellThrough, at: string): Promise<void>;

  /**
   * What the migrations of this plan's agent commit to that were confirmed on a local day, but for its own; what came to
   * nothing does not count. In a transaction, others of that agent wait until it is over.
   */
  committedOn(day: string, timeZone: string, plan: MigrationPlan, transaction?: Transaction): Promise<readonly Money[]>;
  /** Uses up the approval of exactly this plan, whose migration the transaction has made. False where there is none. */
  redeem(plan: MigrationPlan, at: string, transaction: Transaction): Promise<boolean>;

  /** True for the one caller who may show it to this person; again after some minutes where nobody has. */
  claimCard(id: MigrationId, agent: AgentId, at: string, againMinutes: number): Promise<boolean>;
  setCard(id: MigrationId, card: ApprovalCard): Promise<void>;
  cards(id: MigrationId): Promise<readonly ApprovalCard[]>;
  /** What has become of requests and was told to nobody, for one caller; again after some minutes until it is told. */
  claimUntold(at: string, againMinutes: number): Promise<readonly MigrationId[]>;
  told(id: MigrationId, at: string): Promise<void>;
}

export interface StartAdvice {
  readonly needs: StartNeeds;
  readonly reasons: readonly ApprovalReason[];
  /** When the day of the partner ends to which a limit applies. */
  readonly dayEndsAt: string;
}

/** What a person decides about a request. `words`: why it is declined. */
export interface ApprovalAnswer {
  readonly id: MigrationId;
  readonly hash: string;
  readonly by: AgentId;
  readonly says: 'approve' | { readonly decline: string };
}

/** What the conversation may ask about approvals. */
export interface ApprovalDesk {
  /** What it would take to start this plan now. */
  advise(plan: MigrationPlan): Promise<StartAdvice>;
  /** Keeps the plan as a request of its agent; undefined where it needs none, or can't have one. */
  ask(plan: WholePlan, quoteId: string): Promise<ApprovalRequest | undefined>;
  get(id: MigrationId): Promise<ApprovalRequest | undefined>;
  /** The person's own open requests, and those that they may decide. */
  openFor(
    agent: AgentId,
  ): Promise<{ readonly own: readonly ApprovalRequest[]; readonly toDecide: readonly ApprovalRequest[] }>;
  decide(answer: ApprovalAnswer): Promise<'decided' | Undecidable | 'noRight'>;
  withdraw(id: MigrationId, by: AgentId): Promise<boolean>;
  /** Where it is shown to this person from now on. */
  keepCard(id: MigrationId, card: ApprovalCard): Promise<void>;
}
