import { daysLeft } from '../../migration/days';
import { costsNothing } from '../../migration/radar/costsNothing';
import { decideByOf, isRescuable } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import { renewsMonthly } from '../../migration/radar/renewsMonthly';
import { decideByNow, takeBackOf } from '../../migration/radar/takeBack';
import { defined } from '../../platform/defined';
import type { TimeLeft } from './dueNow';

/** An entry that needs a decision, as it stands on one day. */
export interface Situation extends TimeLeft {
  readonly entry: RadarEntry;
  /** The last day of it. */
  readonly endsOn: string;
}

/**
 * What ends within `withinDays`, has ended and can be helped, or was renewed and can be taken back, worst first; what goes on
 * by itself, as each month of a monthly term, and what costs nothing are left out.
 *
 * @param at decides about deadlines that have an hour
 */
export const situationsOn = (
  day: string,
  entries: readonly RadarEntry[],
  withinDays: number,
  at = `${day}T00:00:00.000Z`,
): readonly Situation[] =>
  entries
    .filter((entry) => !costsNothing(entry))
    .flatMap((entry): Situation[] => {
      const isMonthly = renewsMonthly(entry);
      const endsOn = isMonthly ? decideByOf(entry) : decideByNow(entry, at);
      if (endsOn === undefined) return [];
      const takeBack = isMonthly ? undefined : takeBackOf(entry, at);
      // Somewhere else the last day may be over by the calendar.
      const left = takeBack ? Math.max(0, daysLeft(endsOn, day)) : daysLeft(endsOn, day);
      return [{ entry, endsOn, daysLeft: left, rescuable: isRescuable(entry, day), ...defined({ takeBack }) }];
    })
    .filter((each) => each.rescuable || each.takeBack || (each.daysLeft >= 0 && each.daysLeft <= withinDays))
    .sort(worstFirst);

/** What can still be kept from ending comes before what has ended. */
const worstFirst = (one: Situation, other: Situation): number =>
  Number(one.rescuable) - Number(other.rescuable) ||
  (one.rescuable ? other.daysLeft - one.daysLeft : one.daysLeft - other.daysLeft) ||
  other.entry.quantity - one.entry.quantity ||
  one.entry.customerName.localeCompare(other.entry.customerName) ||
  one.entry.subscriptionId.localeCompare(other.entry.subscriptionId);
