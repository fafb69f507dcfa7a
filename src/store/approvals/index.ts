import type { Approvals } from '../../migration/ports';
import type { Database } from '../database';
import { admitting } from './admitting';
import { requests } from './requests';
import { telling } from './telling';

/** Plans that wait for a second person. */
export const createApprovals = (db: Database): Approvals => ({ ...requests(db), ...admitting(db), ...telling(db) });
