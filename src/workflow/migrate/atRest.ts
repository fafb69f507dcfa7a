import type { Migration } from '../../migration/plan/progress';
import { isResting } from '../../migration/plan/states';

/** No run is under way, but another may be started. */
export const atRest = (migration: Migration | undefined): boolean =>
  migration !== undefined && isResting(migration.state);
