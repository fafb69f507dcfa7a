import type { Migration } from '../../migration/plan/progress';
import { isNewer } from '../../platform/release';
import type { RunPorts } from '../deps';
import type { Run } from './run';

/** Notes the newest release that works on a run: only that one surely knows every step the run has behind it. */
export async function noteRelease(
  { ledger, log, release }: RunPorts,
  { id, runNo }: Pick<Run, 'id' | 'runNo'>,
  { release: newest }: Migration,
): Promise<void> {
  if (newest === undefined || isNewer(release, newest)) return ledger.setRelease(id, runNo, release);
  if (newest === release) return;
  log.warn('A run that a newer release has worked on was taken up.', { migrationId: id, runNo, version: newest });
}
