import { addDays, daysLeft } from '../days';

/** So many days before an end that we had set it is looked at again, the farthest first. */
export const endMilestones = [14, 3, 1] as const;

export type EndMilestone = (typeof endMilestones)[number];

export interface LookedAtEnd {
  readonly endsOn: string;
  readonly milestone: EndMilestone;
}

interface SetEnd {
  /** The last day, as it was read last. */
  readonly endsOn: string;
  /** On that day it was read already who holds it. */
  readonly setOn: string;
  readonly looked?: LookedAtEnd;
}

/**
 * The nearest milestone that has come since the end was set, unless it was looked at. Days slept through become one look;
 * another end begins anew.
 */
export function milestoneDue({ endsOn, setOn, looked }: SetEnd, today: string): EndMilestone | undefined {
  const left = daysLeft(endsOn, today);
  if (left < 0) return undefined;
  const nearest = endMilestones.filter((days) => left <= days && addDays(endsOn, -days) > setOn).at(-1);
  const isLooked = nearest !== undefined && looked?.endsOn === endsOn && looked.milestone <= nearest;
  return isLooked ? undefined : nearest;
}
