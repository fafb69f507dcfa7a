import type { AgentId, CustomerId, SubscriptionId } from '../../migration/ids';
import { agentIn } from '../../migration/notices/notice';
import type { ClosingLine, Digest, DigestLine, Milestone, Recipient } from '../../migration/notices/notice';
import type { NoticeFacts, NoticeRow, Told } from '../../migration/ports';
import type { RadarEntry } from '../../migration/radar/radar';
import { closingOf } from './closing';
import { digestLine, isSilent } from './digestLine';
import type { Setting } from './digestLine';
import type { Situation } from './situations';

/** One day as every recipient of that day finds it. */
export interface Day extends Setting {
  readonly situations: readonly Situation[];
  /** Those that can concern a recipient at all, in the same order. */
  concerning(recipient: Recipient): readonly Situation[];
  readonly entries: ReadonlyMap<SubscriptionId, RadarEntry>;
  /** Whether the agent sees the customer; of one that nobody knows any more, whether they see all. */
  sees(agent: AgentId, customer: CustomerId | undefined): boolean;
  /** What renews by itself within a month, as it does each month. */
  readonly monthly: readonly RadarEntry[];
  /** Decides about deadlines that have an hour. */
  readonly at: string;
  readonly migrations: NoticeFacts['migrations'];
}

export interface Decision {
  readonly digest: Omit<Digest, 'partOfDay'>;
  /** What the digest tells, covers or closes: all of it is told with it, once. */
  readonly rows: readonly NoticeRow[];
}

/**
 * What one recipient is to be told today; undefined when nothing is to be decided. What became of others rings for nobody: it
 * waits for the next day that has something to decide.
 */
export function decide(recipient: Recipient, told: readonly Told[], day: Day): Decision | undefined {
  const known = knownFrom(told);
  const lines: DigestLine[] = [];
  const rows: NoticeRow[] = [];
  let others = 0;
  for (const situation of day.concerning(recipient)) {
    const { entry, endsOn } = situation;
    const verdict = digestLine(recipient, situation, known(entry.subscriptionId, endsOn), day);
    if (verdict === 'other') others += 1;
    else if (verdict !== undefined) {
      lines.push(verdict.line);
      rows.push(...rowsOf(recipient, verdict.line, verdict.due));
    }
  }
  if (lines.length === 0) return undefined;
  const closed = closings(
    recipient,
    seenBy(recipient, told, day),
    day,
    new Set(lines.map(({ subscriptionId }) => subscriptionId)),
  );
  const othersWithinDays = Math.max(...day.rules.milestones);
  return {
    digest: {
      ...{ recipient, day: day.day, lines, others, othersWithinDays },
      ...{ monthly: monthlyOf(recipient, day), closings: closed.lines },
    },
    rows: [...rows, ...closed.rows],
  };
}

/** What became of a customer whom they do not see any more is not told to them. */
function seenBy(recipient: Recipient, told: readonly Told[], day: Day): readonly Told[] {
  const agent = agentIn(recipient);
  if (agent === undefined) return told;
  return told.filter(({ subscriptionId }) => day.sees(agent, day.entries.get(subscriptionId)?.customerId));
}

/** Only of customers that the recipient answers for. */
const monthlyOf = (recipient: Recipient, day: Day): Digest['monthly'] =>
  day.monthly
    .filter((entry) => day.audience.hearsFirst(recipient, entry.customerId) && !isSilent(recipient, entry, day))
    .map(({ customerName }) => ({ customerName }));

/**
 * What was told of one end. A reminder is for the subscription, and a renewal is one though its last day moves, so these
 * count whichever end they were told with.
 */
function knownFrom(told: readonly Told[]): (subscription: SubscriptionId, endsOn: string) => ReadonlySet<Milestone> {
  const ofEnds = new Map(told.map((each) => [`${each.subscriptionId} ${each.endsOn}`, each.milestones]));
  const ofAll = new Map<SubscriptionId, readonly Milestone[]>();
  for (const { subscriptionId, milestones } of told) {
    const own = milestones.filter((milestone) => /^(remind|renewed)/.test(milestone));
    if (own.length > 0) ofAll.set(subscriptionId, [...(ofAll.get(subscriptionId) ?? []), ...own]);
  }
  return (subscription, endsOn) =>
    new Set([...(ofEnds.get(`${subscription} ${endsOn}`) ?? []), ...(ofAll.get(subscription) ?? [])]);
}

const rowsOf = (
  recipient: Recipient,
  { subscriptionId, endsOn, customerName, offerName }: DigestLine,
  { leads, covered }: { readonly leads: Milestone; readonly covered: readonly Milestone[] },
): readonly NoticeRow[] => {
  const key = { recipient, subscriptionId, endsOn, customerName, offerName };
  return [{ ...key, milestone: leads }, ...covered.map((milestone) => ({ ...key, milestone, coveredBy: leads }))];
};

/** @param due have a row of their own today, which says more than what they were before */
function closings(recipient: Recipient, told: readonly Told[], day: Day, due: ReadonlySet<SubscriptionId>) {
  const lines: ClosingLine[] = [];
  const rows: NoticeRow[] = [];
  // Good news can wait.
  for (const each of day.isRestDay ? [] : told) {
    const how = closingOf(each, day);
    if (how === undefined) continue;
    const { subscriptionId, endsOn, customerName, offerName } = each;
    rows.push({ recipient, subscriptionId, endsOn, milestone: 'closed', customerName, offerName });
    if (how !== 'silent' && !due.has(subscriptionId)) lines.push({ customerName, offerName, how });
  }
  return { lines, rows };
}
