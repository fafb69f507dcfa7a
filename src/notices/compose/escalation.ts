import type { NoticeRules, Recipient } from '../../migration/notices/notice';
import { agentIn } from '../../migration/notices/notice';

const channelFromDays = 14;
const fallbackFromDays = 3;

/** From how many days before the end a recipient hears of what nobody sees to; undefined: never. */
export function escalatesAt(
  recipient: Recipient,
  { fallbackAgents }: NoticeRules,
  isRenewal = false,
): number | undefined {
  const agent = agentIn(recipient);
  // Of the seven days of a renewal the first are of those who answer for it.
  if (agent === undefined) return isRenewal ? fallbackFromDays : channelFromDays;
  return fallbackAgents.includes(agent) ? fallbackFromDays : undefined;
}

/** The milestones of somebody who hears of it only from there on. */
export const milestonesFrom = (days: number, milestones: readonly number[]): readonly number[] => [
  days,
  ...milestones.filter((each) => each < days),
];
