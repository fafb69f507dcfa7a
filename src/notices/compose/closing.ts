import { addDays } from '../../migration/days';
import type { SubscriptionId } from '../../migration/ids';
import type { Closing } from '../../migration/notices/notice';
import type { NoticeFacts, Told } from '../../migration/ports';
import { isRescuable, decideByOf } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';

export interface ClosingFacts {
  readonly day: string;
  readonly migrations: NoticeFacts['migrations'];
  readonly entries: ReadonlyMap<SubscriptionId, RadarEntry>;
}

/** Nobody wants to hear today what was over a month ago. */
const newsForDays = 30;

/** What became of something told; undefined while it is still open, `silent` when there is nothing to say of it. */
export function closingOf(told: Told, { day, migrations, entries }: ClosingFacts): Closing | 'silent' | undefined {
  if (told.milestones.includes('closed')) return undefined;
  const how = becameOf(told, day, migrations.get(told.subscriptionId), entries.get(told.subscriptionId));
  return how === 'gone' && addDays(told.endsOn, newsForDays) < day ? 'silent' : how;
}

function becameOf(
  { endsOn }: Told,
  day: string,
  migration: string | undefined,
  entry: RadarEntry | undefined,
): Closing | 'silent' | undefined {
  if (migration === 'moved') return 'moved';
  if (entry === undefined) return 'gone';
  const last = decideByOf(entry);
  if (last === undefined || last > endsOn) return 'renewed';
  // It ends earlier now, of which its own milestones tell.
  if (last < endsOn) return 'silent';
  return last < day && !isRescuable(entry, day) ? 'gone' : undefined;
}
