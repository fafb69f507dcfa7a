export const day = 86_400_000;

/** `P1M`, `P1Y` or `P3Y` later, on the same day of the month where it exists. */
export function addTerm(from: number, termDuration: string): number {
  const months = termDuration === 'P1M' ? 1 : termDuration === 'P3Y' ? 36 : 12;
  const date = new Date(from);
  const dayOfMonth = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0);
  return date.getTime();
}

/** 00:00 UTC of the next day. */
export const nextMidnight = (at: number): number => (Math.floor(at / day) + 1) * day;
