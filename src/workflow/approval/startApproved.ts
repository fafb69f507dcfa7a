import { isAsAsked } from '../../migration/approval/request';
import type { ApprovalRequest, FellThrough } from '../../migration/approval/request';
import type { Approvals, HouseHold, MigrationControl, Rights } from '../../migration/ports';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { mayStillAct } from '../migrate/later/mayStillAct';

export interface StartApprovedDeps {
  readonly approvals: Pick<Approvals, 'lapse' | 'toStart' | 'fallThrough'>;
  readonly control: Pick<MigrationControl, 'start'>;
  readonly houseHold: Pick<HouseHold, 'current'>;
  readonly rights: Rights;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Begins what a second person has agreed to, each once however often this is called, and ends what nobody has answered.
 * While the house is on hold both wait, as does one of whose agent nobody can say whether they still may; it holds up no other.
 */
export async function startApproved(deps: StartApprovedDeps): Promise<void> {
  const { approvals, houseHold, clock } = deps;
  if ((await houseHold.current()) !== undefined) return;
  await approvals.lapse(clock.now().toISOString());
  for (const request of await approvals.toStart()) {
    await beginOrEnd(deps, request).catch((error: unknown) => {
      deps.log.error('What was approved waits.', error, { migrationId: request.id });
    });
  }
}

async function beginOrEnd(deps: StartApprovedDeps, request: ApprovalRequest): Promise<void> {
  const fell = await begin(deps, request);
  if (fell === undefined) return;
  await deps.approvals.fallThrough(request.id, fell, deps.clock.now().toISOString());
  deps.log.warn('What was approved was not begun.', { migrationId: request.id, code: fell });
}

async function begin(
  { control, rights }: StartApprovedDeps,
  request: ApprovalRequest,
): Promise<FellThrough | undefined> {
  if (!isAsAsked(request)) return 'changed';
  if (!(await mayStillAct(rights, request.agentId, request.plan.customer.id))) return 'mayNoMore';
  const result = await control.start(request.plan, 'approval');
  if (result === 'needsApproval') return 'changed';
  return result === 'otherRunning' ? 'overtaken' : undefined;
}
