import { timeOf } from '../../migration/days';

export function partOfDay(at: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const time = timeOf(at, timeZone);
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}
