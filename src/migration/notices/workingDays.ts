import { addDays } from '../days';

/** Days of the week on which agents are written to unasked; 1 is Monday, 7 Sunday. */
export type WorkingDays = ReadonlySet<number>;

export const everyDay: WorkingDays = new Set([1, 2, 3, 4, 5, 6, 7]);

/** The days of the week that are none. */
export const restDays = (working: WorkingDays): readonly number[] => [...everyDay].filter((day) => !working.has(day));

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

export const isWorkingDay = (day: string, working: WorkingDays): boolean => working.has(weekday(day));

/** How many days without notices follow directly: what falls on them has to be told before. */
export function restAfter(day: string, working: WorkingDays): number {
  let rest = 0;
  while (rest < 6 && !isWorkingDay(addDays(day, rest + 1), working)) rest += 1;
  return rest;
}
