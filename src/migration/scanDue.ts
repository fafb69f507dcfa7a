import { addDays, dayOf, daysLeft } from './days';
import type { CustomerId } from './ids';

/** When the scan of a day may begin: `06:00` in a time zone. */
export interface ScanTime {
  readonly at: string;
  readonly timeZone: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** `06:00`, as clocks show it in that zone. */
function timeOf(now: Date, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', options);
  clocks.set(timeZone, clock);
  return clock.format(now);
}

/** A scan of a day so far ahead was made by a clock that has been wrong. */
const CREDIBLE_DAYS_AHEAD = 7;

/**
 * The local day to scan now: the last whose time has come; undefined when it has its scan. Days slept through become
 * one scan. A clock that goes back, by itself or in autumn, brings none a second time.
 */
export function dayToScan(lastDay: string | undefined, now: Date, { at, timeZone }: ScanTime): string | undefined {
  const today = dayOf(now, timeZone);
  const begun = timeOf(now, timeZone) >= at ? today : addDays(today, -1);
  if (lastDay === undefined || daysLeft(lastDay, today) > CREDIBLE_DAYS_AHEAD) return begun;
  return lastDay < begun ? begun : undefined;
}

/** What an earlier scan found out about a customer. */
export interface KnownCustomer {
  readonly customerId: CustomerId;
  /** Local day of the last reading. */
  readonly readOn?: string;
  /** Nearest end of any of its subscriptions then. */
  readonly nearestEndOn?: string;
  /** It could not be read the last time. */
  readonly failed: boolean;
}

const FAR_DAYS = 120;
const FAR_EVERY_DAYS = 7;

/** Customers with nothing ending soon are read every seventh day, unless something was changed there. */
export function isDue(known: KnownCustomer, today: string, changed: ReadonlySet<CustomerId>): boolean {
  const { customerId, readOn, nearestEndOn, failed } = known;
  if (readOn === undefined || failed || changed.has(customerId)) return true;
  if (nearestEndOn !== undefined && daysLeft(nearestEndOn, today) <= FAR_DAYS) return true;
  return Math.abs(daysLeft(readOn, today)) >= FAR_EVERY_DAYS;
}

const MINUTE_MS = 60_000;
const GIVEN_UP_MINUTES = 5;

/** What made a scan fail is seldom gone at once, and every try asks Partner Center. A clock put back holds none up. */
export function isTooSoon(givenUpAt: string | undefined, now: Date): boolean {
  const passedMs = now.getTime() - Date.parse(givenUpAt ?? '');
  return passedMs >= 0 && passedMs < GIVEN_UP_MINUTES * MINUTE_MS;
}

const RETRY_AFTER_MINUTES = [10, 30, 60];

/** Customers that could not be read are asked for again, three times over the same day. */
export const isRetryDue = (
  failures: readonly { readonly tries: number; readonly since: string }[],
  now: Date,
): boolean =>
  failures.some(({ tries, since }) => {
    const minutes = RETRY_AFTER_MINUTES[tries - 1];
    return minutes !== undefined && Date.parse(since) + minutes * MINUTE_MS <= now.getTime();
  });
