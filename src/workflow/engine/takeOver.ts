import { DBOSExecutor } from '@dbos-inc/dbos-sdk/internal/dbos-executor';
import type { Log } from '../../platform/log';
import { applicationVersion } from './names';
import type { ExecutorLock } from './executorLock';

/**
 * Puts the work of dead processes back into its queue. DBOS itself leaves that to its commercial part, hence this
 * internal export; a test holds what we rely on.
 */
export const takeOver = (lock: ExecutorLock, log: Log): Promise<void> =>
  lock.forEachDead(applicationVersion, async (executorId) => {
    const runs = await DBOSExecutor.globalInstance?.recoverPendingWorkflows([executorId]);
    if (runs?.length) log.info('The work of a dead process was taken over.', { count: runs.length });
  });
