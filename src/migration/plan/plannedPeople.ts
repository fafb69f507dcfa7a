import type { Verdict } from '../people/people';
import type { PlannedPerson } from './plan';

/** Those to whom anything happens, in the order of the verdicts. */
export const plannedPeople = (verdicts: readonly Verdict[]): readonly PlannedPerson[] => verdicts.flatMap(planned);

function planned(verdict: Verdict): readonly PlannedPerson[] {
  const { user, disposition, setsUsageLocation, keepOff, restsOn = [] } = verdict;
  if (disposition === 'leave') return [];
  const rests = restsOn.length === 0 ? {} : { restsOn };
  return [{ id: user.id, name: user.name, address: user.address, disposition, setsUsageLocation, keepOff, ...rests }];
}
