import { textCard } from '../../cards/chat/textCard';
import { readAssignments } from '../../migration/notices/assignmentRows';
import type { FaultyRow } from '../../migration/notices/assignmentRows';
import { asIs } from '../../text/plain';
import type { HostedTurn } from '../migrate/dialogHost';
import { needs } from '../rights/needs';
import { permitted } from '../rights/permitted';
import { show } from '../turn';
import type { TurnScope } from '../turnScope';
import { assignable } from './assignable';
import { tellAssigned } from './tellAssigned';

const mostFaults = 6;
const mostTyped = 60;

/**
 * Assigns what rows of customer and agent say and reports the others by their numbers.
 *
 * @param when a file that was sent without a word is only taken for assignments where at least one row is one
 * @returns false when it was left alone
 */
export async function assignFrom(
  scope: HostedTurn,
  text: string,
  when: 'always' | 'ifAny' = 'ifAny',
): Promise<boolean> {
  const { services, turn } = scope;
  const known = await assignable(scope);
  const { changes, faults } = readAssignments(text, known);
  if (changes.length === 0 && when === 'ifAny') return false;
  if (!(await permitted(scope, needs.step.assignments))) return true;
  await services.assignments.assign(changes, turn.now.toISOString());
  const { assigning } = turn.text.notices;
  const rest = faults.slice(mostFaults).map(({ row }) => row);
  const body = [
    ...faults.slice(0, mostFaults).map((each) => sentence(each, scope)),
    ...(rest.length > 0 ? [assigning.moreFaults(rest)] : []),
    ...(faults.length > 0 ? [assigning.fileHint] : []),
  ];
  await show(turn, textCard({ title: assigning.fileTitle(changes.length, faults.length), body }, turn.reader));
  await tellAssigned(scope, changes, known);
  return true;
}

const sentence = ({ row, fault, typed }: FaultyRow, { turn }: TurnScope): string =>
  turn.text.notices.assigning.fault[fault](row, asIs(typed.slice(0, mostTyped)));
