import { addDays } from '../../migration/days';
import type { SubscriptionId } from '../../migration/ids';
import type { Closing } from '../../migration/notices/notice';
import type { NoticeFacts, Told } from '../../migration/ports';
import { isRescuable, rescueDays } from '../../migration/radar/radar';
import type { RadarEntry } from '../../migration/radar/radar';
import { decideByNow } from '../../migration/radar/takeBack';

export interface ClosingFacts {
  readonly day: string;
  readonly migrations: NoticeFacts['migrations'];
  readonly entries: ReadonlyMap<SubscriptionId, RadarEntry>;
  /** Decides about deadlines that have an hour. */
  readonly at: string;
}

/** Nobody wants to hear today what was over a month ago. */
const newsForDays = 30;

/** Counted from the end that was told of; what was moved may have been saved long after it. */
const isNews = (how: Closing, endsOn: string, day: string): boolean =>
  addDays(endsOn, how === 'moved' ? rescueDays + newsForDays : newsForDays) >= day;

/**
 * What became of something told; undefined while it is still open, `silent` when there is nothing to say of it. It stays news
 * until it is told: 30 days beyond the end that was told of, 120 where it was moved.
 */
export function closingOf(told: Told, facts: ClosingFacts): Closing | 'silent' | undefined {
  if (told.milestones.includes('closed')) return undefined;
  const { day } = facts;
  const how = becameOf(told, facts);
  // That it goes on was what had been told.
  if (how === 'renewed' && told.milestones.some((milestone) => milestone.startsWith('renewed'))) return 'silent';
  return how === undefined || how === 'silent' || isNews(how, told.endsOn, day) ? how : 'silent';
}

function becameOf(
  { endsOn, subscriptionId }: Told,
  { day, migrations, entries, at }: ClosingFacts,
): Closing | 'silent' | undefined {
  const entry = entries.get(subscriptionId);
  if (migrations.get(subscriptionId) === 'moved') return 'moved';
  if (entry === undefined) return 'gone';
  const last = decideByNow(entry, at);
  if (last === undefined || last > endsOn) return 'renewed';
  // It ends earlier now, of which its own milestones tell.
  if (last < endsOn) return 'silent';
  return last < day && !isRescuable(entry, day) ? 'gone' : undefined;
}
