import { startNeeds } from '../../migration/approval/approvalReasons';
import { isAsAsked, lapsesAt, undecidable } from '../../migration/approval/request';
import type { ApprovalRequest } from '../../migration/approval/request';
import type { ApprovalRule } from '../../migration/approval/rule';
import { dayEnd } from '../../migration/approval/dayEnd';
import type { AgentId } from '../../migration/ids';
import type { ApprovalAnswer, ApprovalDesk, Approvals, Rights } from '../../migration/ports';
import type { MigrationPlan, WholePlan } from '../../migration/plan/plan';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { reasonsNow } from './admission';

export interface DeskDeps {
  readonly approvals: Approvals;
  readonly approvalRule: ApprovalRule;
  readonly rights: Rights;
  readonly clock: Clock;
  readonly log: Log;
}

/** @param begin starts what is approved; what it does not come to is made up for later */
export const createDesk = (deps: DeskDeps, begin: () => Promise<void>): ApprovalDesk => ({
  advise: (plan) => advise(deps, plan),
  ask: (plan, quoteId) => ask(deps, plan, quoteId),
  get: (id) => deps.approvals.get(id),
  keepCard: (id, card) => deps.approvals.setCard(id, card),
  openFor: (agent) => openFor(deps, agent),
  decide: (answer) => decide(deps, answer, begin),
  withdraw: async (id, by) => {
    const isWithdrawn = await deps.approvals.withdraw(id, by, deps.clock.now().toISOString());
    if (isWithdrawn) deps.log.info('a request for approval was withdrawn', { migrationId: id, agentId: by });
    return isWithdrawn;
  },
});

async function advise(deps: DeskDeps, plan: MigrationPlan): ReturnType<ApprovalDesk['advise']> {
  const { approvalRule, clock } = deps;
  const now = clock.now();
  const reasons = await reasonsNow(deps, plan, now.toISOString());
  const dayEndsAt = dayEnd(now, approvalRule.timeZone).toISOString();
  return { needs: startNeeds(reasons, approvalRule), reasons, dayEndsAt };
}

async function ask(deps: DeskDeps, plan: WholePlan, quoteId: string): Promise<ApprovalRequest | undefined> {
  const { approvals, clock, log } = deps;
  const { needs, reasons } = await advise(deps, plan);
  if (needs !== 'approval') return undefined;
  const now = clock.now();
  const times = { askedAt: now.toISOString(), lapsesAt: lapsesAt(plan, now) };
  if (await approvals.keep({ plan, quoteId, reasons, ...times }))
    log.info('an approval is asked for', { migrationId: plan.id, agentId: plan.agentId });
  return approvals.get(plan.id);
}

async function openFor({ approvals, rights, clock }: DeskDeps, agent: AgentId): ReturnType<ApprovalDesk['openFor']> {
  const now = clock.now().toISOString();
  const open = (await approvals.open()).filter((request) => request.lapsesAt > now && isAsAsked(request));
  const others = open.filter(({ agentId }) => agentId !== agent);
  const mayDecide = others.length > 0 && (await rights.of(agent, 'lately')).has.has('approve');
  return { own: open.filter(({ agentId }) => agentId === agent), toDecide: mayDecide ? others : [] };
}

/** The right is asked last, so that it is as fresh as can be. */
async function decide(
  { approvals, rights, clock, log }: DeskDeps,
  { id, hash, by, says }: ApprovalAnswer,
  begin: () => Promise<void>,
): ReturnType<ApprovalDesk['decide']> {
  const request = await approvals.get(id);
  const now = clock.now();
  const not = request === undefined ? 'over' : undecidable(request, { by, hash, now });
  if (not !== undefined) return not;
  if (!(await rights.of(by, 'anew')).has.has('approve')) return 'noRight';
  const decided = { by, hash, at: now.toISOString() };
  const isFirst =
    says === 'approve'
      ? await approvals.approve(id, decided)
      : await approvals.decline(id, { ...decided, words: says.decline });
  if (!isFirst) return 'over';
  log.info(says === 'approve' ? 'approved' : 'declined', { migrationId: id, agentId: by });
  if (says === 'approve') await begin().catch((error: unknown) => log.error('What was approved waits.', error));
  return 'decided';
}
