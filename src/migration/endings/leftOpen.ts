import type { Migration } from '../plan/progress';

/** Where nobody is moved, people are not what keeps it open: licences for them would be missing. */
export const isKept = ({ plan: { way } }: Migration): boolean => way === 'rebuy';

export const isShort = (migration: Migration): boolean => isKept(migration) && migration.remainingCount > 0;

/** Somebody has decided that it is to stay open, whatever had stood in the way of its end. */
export const isWanted = ({ promise: promised }: Migration): boolean => promised?.overBecause === 'leftOpen';

/** Nobody holds it any more, and Partner Center did not take its end. */
export const isNotTaken = ({ plan, remainingCount, unkept, takeBack }: Migration): boolean =>
  remainingCount === 0 && plan.close === 'endAtTerm' && unkept === undefined && takeBack !== 'done';

/** Everybody has moved, and what was to be closed at once is open, as somebody decided. */
export const isRefused = ({ plan: { close }, remainingCount, unkept, closed, takeBack }: Migration): boolean =>
  remainingCount === 0 &&
  (close === 'suspend' || close === 'endNow') &&
  [unkept, closed].every((fact) => fact === undefined) &&
  takeBack !== 'done';

export const isToNotice = (migration: Migration): boolean =>
  migration.remainingCount > 0 ||
  migration.unkept !== undefined ||
  isRefused(migration) ||
  (isNotTaken(migration) && !isWanted(migration));
