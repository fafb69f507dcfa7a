import type { RefusedBecause } from '../ports';

const outOfReach: ReadonlySet<RefusedBecause> = new Set([
  'left',
  'blocked',
  'notInstalled',
  'removed',
  'disabledByAdmin',
]);

/** Whether it is the person's doing, or the administrator's; the rest is the message's. */
export const isOutOfReach = (because: RefusedBecause): boolean => outOfReach.has(because);
