import type { Milestone } from '../../migration/notices/notice';
import type { TakeBack } from '../../migration/radar/takeBack';

export interface TimeLeft {
  /** Below 0 once the last day has passed. */
  readonly daysLeft: number;
  /** It can still be helped, although it has ended or its people are shut out. */
  readonly rescuable: boolean;
  /** It was renewed, and can be taken back until the last day. */
  readonly takeBack?: TakeBack;
}

/**
 * Every milestone that has passed, the most urgent first; none of what can't be helped any more. A renewal is one, however
 * many days are left to take it back.
 *
 * @param ahead so many days follow on which nothing is told: what passes on them is told before
 */
export function passedMilestones(left: TimeLeft, days: readonly number[], ahead = 0): readonly Milestone[] {
  const { daysLeft, rescuable, takeBack } = left;
  if (takeBack !== undefined) return [`renewed ${takeBack.renewedOn}`];
  if (daysLeft < 0 && !rescuable) return [];
  const numbers = days
    .filter((each) => daysLeft - ahead <= each)
    .sort((one, other) => one - other)
    .map((each): Milestone => `${each}`);
  return rescuable ? ['ended', ...numbers] : numbers;
}

export interface Due {
  /** What the one line is for. */
  readonly leads: Milestone;
  /** Passed as well and not told before: told by the same line. */
  readonly covered: readonly Milestone[];
}

export interface Standing {
  readonly passed: readonly Milestone[];
  readonly told: ReadonlySet<Milestone>;
  /** The day on which the recipient wanted to be reminded. */
  readonly remindOn?: string;
  /** The recipient's local day. */
  readonly today: string;
}

/** What is due of one end of one subscription for one recipient. Until the day of a reminder, nothing is. */
export function dueNow({ passed, told, remindOn, today }: Standing): Due | undefined {
  const reminder = remindOn === undefined ? undefined : (`remind ${remindOn}` as const);
  const isOpen = reminder !== undefined && !told.has(reminder);
  if (isOpen && remindOn! > today) return undefined;
  const fresh = passed.filter((milestone) => !told.has(milestone));
  const [leads, ...covered] = isOpen ? [reminder, ...fresh] : fresh;
  return leads === undefined ? undefined : { leads, covered };
}
