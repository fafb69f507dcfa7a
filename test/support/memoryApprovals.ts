import { everybody } from './someRights';
import { nothingNeedsApproval } from '../../src/migration/approval/rule';
import type { ApprovalRequest } from '../../src/migration/approval/request';
import type { AgentId, MigrationId } from '../../src/migration/ids';
import type { Money } from '../../src/migration/offers/money';
import type { WholePlan } from '../../src/migration/plan/plan';
import type { ApprovalCard, Approvals, MigrationControl } from '../../src/migration/ports';
import { startApproved } from '../../src/workflow/approval/startApproved';
import type { StartApprovedDeps } from '../../src/workflow/approval/startApproved';

/** Requests in memory, with the same conditions on every write as the table. */
export class MemoryApprovals implements Approvals {
  readonly requests = new Map<MigrationId, ApprovalRequest>();
  /** As a client last gave them. */
  readonly names = new Map<AgentId, string>();
  committed: readonly Money[] = [];
  private readonly shown = new Map<string, ApprovalCard>();
  private readonly claimed = new Map<string, number>();
  private readonly heard = new Set<MigrationId>();

  keep: Approvals['keep'] = async ({ plan, ...request }) => {
    const { id, hash, agentId } = plan;
    if (this.requests.has(id)) return false;
    this.requests.set(id, { id, plan, hash, agentId, state: 'asked', ...request });
    return true;
  };

  get: Approvals['get'] = async (id) => {
    const found = this.requests.get(id);
    if (found === undefined) return undefined;
    const agentName = this.names.get(found.agentId);
    const decidedByName = found.decidedBy && this.names.get(found.decidedBy);
    return { ...found, ...(agentName && { agentName }), ...(decidedByName && { decidedByName }) };
  };

  open = () => this.in('asked');
  toStart = () => this.in('approved');

  approve: Approvals['approve'] = async (id, { by, at }) =>
    this.change(id, ['asked'], { state: 'approved', decidedBy: by, decidedAt: at });

  decline: Approvals['decline'] = async (id, { by, at, words }) =>
    this.change(id, ['asked'], { state: 'declined', decidedBy: by, decidedAt: at, words });

  withdraw: Approvals['withdraw'] = async (id, by, at) =>
    this.requests.get(id)?.agentId === by &&
    this.change(id, ['asked', 'approved'], { state: 'withdrawn', decidedAt: at });

  lapse: Approvals['lapse'] = async (at) => {
    for (const { id, lapsesAt } of await this.open())
      if (lapsesAt <= at) this.change(id, ['asked'], { state: 'lapsed', decidedAt: at });
  };

  fallThrough: Approvals['fallThrough'] = async (id, fell) => {
    this.change(id, ['approved'], { state: 'fellThrough', fell });
  };

  committedOn: Approvals['committedOn'] = async () => this.committed;

  redeem = async ({ id, hash }: WholePlan): Promise<boolean> =>
    this.requests.get(id)?.hash === hash && this.change(id, ['approved'], { state: 'started' });

  claimCard: Approvals['claimCard'] = async (id, agent, at, againMinutes) => {
    const key = `${id} ${agent}`;
    const claimed = this.claimed.get(key) ?? -Infinity;
    if (this.shown.has(key) || claimed > Date.parse(at) - againMinutes * 60_000) return false;
    this.claimed.set(key, Date.parse(at));
    return true;
  };

  setCard: Approvals['setCard'] = async (id, card) => {
    this.shown.set(`${id} ${card.agentId}`, card);
  };

  cards: Approvals['cards'] = async (id) =>
    [...this.shown].flatMap(([key, card]) => (key.startsWith(`${id} `) ? [card] : []));

  claimUntold: Approvals['claimUntold'] = async () =>
    [...this.requests.values()]
      .filter(({ id, state }) => !this.heard.has(id) && state !== 'asked' && state !== 'approved')
      .map(({ id }) => id);

  told: Approvals['told'] = async (id) => {
    this.heard.add(id);
  };

  private async in(state: ApprovalRequest['state']): Promise<ApprovalRequest[]> {
    const found = [...this.requests.values()].filter((request) => request.state === state);
    return (await Promise.all(found.map(({ id }) => this.get(id)))).flatMap((request) => request ?? []);
  }

  private change(id: MigrationId, from: readonly ApprovalRequest['state'][], to: Partial<ApprovalRequest>): boolean {
    const found = this.requests.get(id);
    if (found === undefined || !from.includes(found.state)) return false;
    this.requests.set(id, { ...found, ...to });
    return true;
  }
}

/** Where a test is not about approvals: nothing needs one. */
export const withoutApprovals = () => ({
  approvals: new MemoryApprovals(),
  approvalRule: nothingNeedsApproval,
});

interface Starting extends Pick<StartApprovedDeps, 'houseHold' | 'clock'> {
  readonly approvals: MemoryApprovals;
  readonly control: Pick<MigrationControl, 'start'>;
}

/** Begins what was approved; the approval is used up as the transaction would. */
export function startIn({ approvals, control, houseHold, clock }: Starting): Promise<void> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const start = async (plan: WholePlan) => {
    const result = await control.start(plan);
    if (result === 'started') await approvals.redeem(plan);
    return result;
  };
  return startApproved({ approvals, control: { start }, houseHold, clock, log, rights: everybody });
}
