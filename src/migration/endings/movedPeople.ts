import type { Migration } from '../plan/progress';

/** How many got the replacement, and how many only lost the retired licence: where it was not counted, as far as the totals tell it. */
export function movedPeople({ plan, counts, moved }: Pick<Migration, 'plan' | 'counts' | 'moved'>): {
  readonly moved: number;
  readonly removed: number;
} {
  if (moved !== undefined) return { moved, removed: counts.done - moved };
  const removed = Math.min(plan.headcount.removing, counts.done);
  return { moved: counts.done - removed, removed };
}
