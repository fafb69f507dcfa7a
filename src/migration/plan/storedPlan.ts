import { closeActionOf } from '../packs/closeWords';
import type { FormerCloseWord } from '../packs/closeWords';
import type { CloseAction } from '../packs/pack';
import type { MigrationPlan } from './plan';

/** A plan as it may have been frozen: its close action in a word of a former release. */
export type StoredPlanRow = Omit<MigrationPlan, 'close'> & { readonly close: CloseAction | FormerCloseWord };

/** The plan in today's words. Its hash stays that of the words it was confirmed with, so it is checked before. */
export const inTodaysWords = (stored: StoredPlanRow): MigrationPlan => ({
  ...stored,
  close: closeActionOf<CloseAction>(stored.close),
});
