import { addDays, addMonths, dayOf } from '../migration/days';
import type { Forgettable, Nameable, OldNames, OldNotices } from '../migration/ports';
import { rescueDays } from '../migration/radar/radar';
import type { Clock } from '../platform/clock';
import type { Log } from '../platform/log';

const restDays = 60;

/**
 * What nobody can be told again. An end is told of as long as it can be rescued, and a reminder that was told with it
 * goes before it does, so that it finds nothing it could be told with.
 */
export const forgettable = (today: string): Forgettable => ({
  lettersBefore: addDays(today, -restDays),
  remindersBefore: addDays(today, -restDays),
  endsBefore: addDays(today, -restDays - rescueDays),
});

const preparationDays = 7;

/** Whose names nobody needs any more. */
export const nameable = (today: string, keepNamesMonths: number): Nameable => ({
  endedBefore: addMonths(today, -keepNamesMonths),
  preparedBefore: addDays(today, -preparationDays),
});

interface Deps {
  readonly oldNotices: OldNotices;
  readonly oldNames: OldNames;
  readonly keepNamesMonths: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** A clock that is ahead must make nobody forget, so the one that is behind counts. */
export async function forgetOld({ oldNotices, oldNames, keepNamesMonths, clock, log }: Deps): Promise<void> {
  const [today = ''] = [dayOf(clock.now(), 'UTC'), await oldNotices.today()].sort();
  const count = await oldNotices.forget(forgettable(today));
  if (count > 0) log.info('Old letters and notices were removed.', { count });
  const nameless = await oldNames.forget(nameable(today, keepNamesMonths));
  if (nameless > 0) log.info('Names in old migrations and preparations were removed.', { count: nameless });
}
