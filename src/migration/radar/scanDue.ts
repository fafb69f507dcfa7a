import { addDays, dayOf, daysLeft, timeOf } from '../days';
import type { CustomerId } from '../ids';

/** When the scan of a day may begin: `06:00` in a time zone. */
export interface ScanTime {
  readonly at: string;
  readonly timeZone: string;
}

const credibleDaysAhead = 7;

/** A scan of a later day was made by a clock that has been wrong. */
export const credibleUntil = (today: string): string => addDays(today, credibleDaysAhead);

/**
 * The local day to scan now: the last whose time has come; undefined when it has its scan. Days slept through become
 * one scan. A clock that goes back, by itself or in autumn, brings none a second time.
 */
export function dayToScan(lastDay: string | undefined, now: Date, { at, timeZone }: ScanTime): string | undefined {
  const today = dayOf(now, timeZone);
  const begun = timeOf(now, timeZone) >= at ? today : addDays(today, -1);
  if (lastDay === undefined || lastDay > credibleUntil(today)) return begun;
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
  /** An end was set there since, or on that day: what became of it shows up to a day later. */
  readonly isSetSince?: true;
}

const farDays = 120;
const farEveryDays = 7;

/** Customers with nothing ending soon are read every seventh day, unless something was changed there. */
export function isDue(known: KnownCustomer, today: string, changed: ReadonlySet<CustomerId>): boolean {
  const { customerId, readOn, nearestEndOn, failed, isSetSince } = known;
  if (readOn === undefined || failed || isSetSince || changed.has(customerId)) return true;
  if (nearestEndOn !== undefined && daysLeft(nearestEndOn, today) <= farDays) return true;
  return Math.abs(daysLeft(readOn, today)) >= farEveryDays;
}

/** A partner does not lose all customers from one day to the next: such an answer is not to be believed. */
export const isBelievable = (listed: number, known: number): boolean => listed > 0 || known === 0;

const minuteMs = 60_000;
const restMinutes = 10;

/** What made a scan be given up seldom passes at once. A clock that goes back makes nobody wait longer. */
export function isResting(givenUpAt: string | undefined, now: Date): boolean {
  if (givenUpAt === undefined) return false;
  const ageMs = now.getTime() - Date.parse(givenUpAt);
  return ageMs >= 0 && ageMs < restMinutes * minuteMs;
}

const retryAfterMinutes = [10, 30, 60];

/** Customers that could not be read are asked for again, three times over the same day. */
export const isRetryDue = (
  failures: readonly { readonly tries: number; readonly since: string }[],
  now: Date,
): boolean =>
  failures.some(({ tries, since }) => {
    const minutes = retryAfterMinutes[tries - 1];
    return minutes !== undefined && Date.parse(since) + minutes * minuteMs <= now.getTime();
  });
