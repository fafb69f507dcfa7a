import type { Migration } from '../plan/progress';

/** Whether the retired subscription may be cancelled today: its end does not hold, and an extended term can be left at any time. */
export const mayEndNow = ({ state, unkept }: Pick<Migration, 'state' | 'unkept'>): boolean =>
  state === 'leftOpen' && unkept?.isExtended === true && unkept.isSettled === undefined;
