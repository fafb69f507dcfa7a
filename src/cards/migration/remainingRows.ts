import type { Migration, RemainingHolder } from '../../migration/plan/progress';
import type { Phrase } from '../../text/plain';
import type { Reader } from '../../text/reader';
import { textFor } from '../../text/textFor';
import type { Text } from '../../text/textFor';
import { coverWhy } from '../parts/coverWhy';
import { shown } from '../parts/names';
import { personRows } from '../parts/personRows';
import type { PersonRows } from '../parts/personRows';
import { toGroupInRow, toUserInRow } from '../parts/remedies';
import type { PageInRow } from '../parts/remedies';

/** Who still holds the retired licence, why, and where that is put right; nobody where all are to keep it. */
export function remainingRows({ plan, remaining, remainingCount }: Migration, reader: Reader): PersonRows {
  if (plan.way === 'rebuy') return { rows: [], beyond: 0 };
  const text = textFor(reader);
  const stuck = remaining.map((holder) => {
    const why = reasonOf(holder, text, reader);
    return { name: holder.name, kind: why, lines: [why], links: pageOf(holder, plan.customer.id, reader) };
  });
  return personRows(stuck, remainingCount, reader);
}

/** A group is named. */
function reasonOf({ reason, groupNames, uncovered }: RemainingHolder, { running }: Text, reader: Reader): Phrase {
  const { remaining } = running;
  if (uncovered !== undefined) return coverWhy(uncovered, reader) ?? remaining.reason[reason];
  if (reason !== 'inheritedFromGroup' || groupNames.length === 0) return remaining.reason[reason];
  return remaining.fromGroups(groupNames.slice(0, 3).map((name) => shown(name, 40)));
}

/** Something of their own is in the way; all others are moved, or left, by a button below. */
const inOwnWay: readonly RemainingHolder['reason'][] = [
  'noUsageLocation',
  'failed',
  'blocked',
  'notCovered',
  'lacksBase',
];

function pageOf(holder: RemainingHolder, customerId: string, reader: Reader): readonly PageInRow[] {
  const { id, name, reason, groupNames, groupIds = [] } = holder;
  if (inOwnWay.includes(reason)) return toUserInRow(customerId, { id, name }, reader);
  const [groupId] = groupIds;
  if (reason !== 'inheritedFromGroup' || groupId === undefined) return [];
  return toGroupInRow(customerId, { id: groupId, name: groupNames[0] ?? groupId }, reader);
}

export const groupHints = ({ remaining, plan }: Migration, { running }: Text): readonly Phrase[] =>
  plan.way !== 'rebuy' && remaining.some(({ reason }) => reason === 'inheritedFromGroup')
    ? [running.remaining.groupHint]
    : [];
