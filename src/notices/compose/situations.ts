import { daysLeft } from '../../migration/days';
import { isRescuable, decideByOf } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import type { TimeLeft } from './dueNow';

/** An entry that ends, as it stands on one day. */
export interface Situation extends TimeLeft {
  readonly entry: RadarEntry;
  readonly endsOn: string;
}

/** What ends within `withinDays` or has ended and can be helped, worst first; what goes on by itself is left out. */
export const situationsOn = (day: string, entries: readonly RadarEntry[], withinDays: number): readonly Situation[] =>
  entries
    .flatMap((entry): Situation[] => {
      const endsOn = decideByOf(entry);
      if (endsOn === undefined) return [];
      return [{ entry, endsOn, daysLeft: daysLeft(endsOn, day), rescuable: isRescuable(entry, day) }];
    })
    .filter((each) => each.rescuable || (each.daysLeft >= 0 && each.daysLeft <= withinDays))
    .sort(worstFirst);

/** What can still be kept from ending comes before what has ended. */
const worstFirst = (one: Situation, other: Situation): number =>
  Number(one.rescuable) - Number(other.rescuable) ||
  (one.rescuable ? other.daysLeft - one.daysLeft : one.daysLeft - other.daysLeft) ||
  other.entry.quantity - one.entry.quantity ||
  one.entry.customerName.localeCompare(other.entry.customerName) ||
  one.entry.subscriptionId.localeCompare(other.entry.subscriptionId);
