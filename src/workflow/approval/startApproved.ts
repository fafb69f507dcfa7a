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
 * While the house is on hold both wait.
 */
export async function startApproved(deps: StartApprovedDeps): Promise<void> {
  const { approvals, houseHold, clock } = deps;
  if ((await houseHold.current()) !== undefined) return;
  await approvals.lapse(clock.now().toISOString());
  for (const request of await approvals.toStart()) {
    const fell = await begin(deps, request);
    if (fell === undefined) continue;
    await approvals.fallThrough(request.id, fell, clock.now().toISOString());
    deps.log.warn('What was approved was not begun.', { migrationId: request.id, code: fell });
  }
}

async function begin(
  { control, rights }: StartApprovedDeps,
  request: ApprovalRequest,
): Promise<FellThrough | undefined> {
  if (!isAsAsked(request)) return 'changed';
  if (!(await mayStillAct(rights, request.agentId))) return 'mayNoMore';
  const result = await control.start(request.plan);
  if (result === 'needsApproval') return 'changed';
  return result === 'otherRunning' ? 'overtaken' : undefined;
}
