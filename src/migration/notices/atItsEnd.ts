import { addDays } from '../days';
import { decideByOf } from '../radar/radar';
import type { RadarEntry } from '../radar/radar';

/** So early somebody who wants to move at the end of a term has to begin: people, prices and approvals take days. */
export const daysBeforeEnd = 14;

/**
 * The day on which somebody is reminded of the end of a term. Undefined where it is no day to decide by, because it goes on as
 * it is or another day comes first, and where it is too late to wait.
 */
export function remindAtEndOn(
  entry: Pick<RadarEntry, 'endOfTerm' | 'endsOn' | 'serviceEndOn' | 'noRenewalFrom'>,
  today: string,
): string | undefined {
  const { endsOn } = entry;
  if (endsOn === undefined || decideByOf(entry) !== endsOn) return undefined;
  const on = addDays(endsOn, -daysBeforeEnd);
  return on > today ? on : undefined;
}
