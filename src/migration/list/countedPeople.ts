import type { Migration } from '../plan/progress';

/** How many people are done, of how many: with those who still hold the licence where it was left open for them. */
export function countedPeople({
  state,
  counts,
  remainingCount,
}: Pick<Migration, 'state' | 'counts' | 'remainingCount'>): {
  readonly done: number;
  readonly total: number;
} {
  const { done, total } = counts;
  return { done, total: state === 'leftOpen' ? Math.max(total, done + remainingCount) : total };
}
