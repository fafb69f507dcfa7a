import type { Migration } from '../plan/progress';

/** Whether an end may be taken back: this migration had set it, it would have gone on without that, and nobody has asked for it yet. */
export const mayTakeBack = ({ state, closed, plan, takeBack }: Migration): boolean =>
  state === 'done' && closed?.action === 'endAtTerm' && plan.retired.endOfTerm !== 'ends' && takeBack !== 'asked';
