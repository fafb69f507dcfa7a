import type { AgentId, MigrationId } from '../ids';
import type { MigrationPlan, WholePlan } from '../plan/plan';
import { offerEnds } from '../plan/dates/offerOver';
import { hasItsHash } from '../plan/planHash';
import type { ApprovalReason } from './approvalReasons';

/** `approved` is agreed to and not begun yet; after `started` it is a migration like any other. */
export type ApprovalState = 'asked' | 'approved' | 'declined' | 'withdrawn' | 'lapsed' | 'started' | 'fellThrough';

/** Why what was approved could not be begun. */
export type FellThrough = 'overtaken' | 'changed' | 'mayNoMore';

/** A frozen plan that waits for a second person, or what became of that. */
export interface ApprovalRequest {
  readonly id: MigrationId;
  readonly plan: WholePlan;
  /** Of the plan as it was asked for; what is approved is this and nothing else. */
  readonly hash: string;
  /** Who asked, and would have confirmed. */
  readonly agentId: AgentId;
  readonly agentName?: string;
  /** The preparation that holds the review. */
  readonly quoteId: string;
  readonly reasons: readonly ApprovalReason[];
  readonly askedAt: string;
  readonly lapsesAt: string;
  readonly state: ApprovalState;
  readonly decidedBy?: AgentId;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  /** Why it was declined. */
  readonly words?: string;
  readonly fell?: FellThrough;
}

const openHours = 72;

/** Until when somebody may answer: three days, but no longer than what is offered can be bought as it is shown. */
export function lapsesAt({ purchase }: Pick<MigrationPlan, 'purchase'>, askedAt: Date): string {
  const after = new Date(askedAt.getTime() + openHours * 3_600_000);
  const ends = purchase ? offerEnds(purchase).map((at) => new Date(at)) : [];
  return new Date(Math.min(...[after, ...ends].map(Number))).toISOString();
}

/** Whether what is kept of it is what was asked for. */
export const isAsAsked = ({ id, plan, hash, agentId }: ApprovalRequest): boolean =>
  hasItsHash(plan) && plan.hash === hash && plan.id === id && plan.agentId === agentId;

interface Decision {
  readonly by: AgentId;
  /** As the card showed it. */
  readonly hash: string;
  readonly now: Date;
}

/** Why this person can't decide this now; whether they have the right is asked elsewhere. */
export type Undecidable = 'over' | 'own' | 'changed';

export function undecidable(request: ApprovalRequest, { by, hash, now }: Decision): Undecidable | undefined {
  if (request.agentId === by) return 'own';
  if (request.state !== 'asked' || new Date(request.lapsesAt) <= now) return 'over';
  return request.hash === hash && isAsAsked(request) ? undefined : 'changed';
}
