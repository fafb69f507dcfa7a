import { expiringCard, expiringPerPage } from '../../cards/radar/expiringCard';
import type { ExpiringCounts } from '../../cards/radar/expiringCard';
import { isDearer, lastDayOf } from '../../migration/radar/radar';
import type { RankedEntry } from '../../migration/radar/ranking';
import { defined } from '../../platform/defined';
import type { HostedTurn } from '../migrate/dialogHost';
import { say, showInPlace } from '../turn';
import type { TurnScope } from '../turnScope';
import type { CommandCall } from './commandCall';
import { normal } from './commands';
import { radarView } from './radarView';

/** What ends, most urgent first, page by page on the same card; `csv` among the words asks for it as a file. */
export async function showExpiring(scope: HostedTurn, call: CommandCall, isReading = false): Promise<void> {
  const { services, turn } = scope;
  const words = normal(call.argument).split(' ');
  if (words.includes('csv')) {
    return services.files.deliver(turn, 'radarFile', words.filter((word) => word !== 'csv').join(' '));
  }
  const { reading, entries, filter, typed } = await radarView(services, turn, call.argument);
  const { readAt, customersFailed, failedCustomers, underWay } = reading;
  const pages = Math.max(1, Math.ceil(entries.length / expiringPerPage));
  const page = Math.min(call.page ?? 0, pages - 1);
  const card = expiringCard(
    {
      entries: entries.slice(page * expiringPerPage, (page + 1) * expiringPerPage),
      total: entries.length,
      people: entries.reduce((sum, { quantity }) => sum + quantity, 0),
      page,
      pages,
      byMonth: monthsOf(entries),
      counts: countsOf(entries),
      reading: isReading || readAt === undefined || underWay !== undefined,
      failed: customersFailed,
      failedNames: failedCustomers.map(({ customerName }) => customerName),
      isMine: filter.mine,
      ...defined({ readAt, progress: underWay, filter: typed }),
    },
    turn.reader,
  );
  await showInPlace(turn, pressedCard(turn, call), card);
}

const pressedCard = (turn: TurnScope['turn'], call: CommandCall): string | undefined =>
  call.pressed ? turn.context.activity.replyToId : undefined;

const isGoingOn = (entry: RankedEntry): boolean =>
  lastDayOf(entry) === undefined && (entry.endOfTerm === 'renews' || entry.endOfTerm === 'changes');

const countsOf = (entries: readonly RankedEntry[]): ExpiringCounts => ({
  retired: entries.filter(({ reason }) => reason === 'retiredPlan').length,
  notRenewed: entries.filter((entry) => entry.reason === 'endsWithoutRenewal' && !isGoingOn(entry) && !isDearer(entry))
    .length,
  goingOn: entries.filter(isGoingOn).length,
  dearer: entries.filter(isDearer).length,
  rescuable: entries.filter(({ bucket }) => bucket === 'rescuable').length,
});

/** How many end in each month, those left out that have ended. */
function monthsOf(entries: readonly RankedEntry[]): readonly { readonly month: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const day = lastDayOf(entry) ?? entry.endsOn;
    if (day === undefined || entry.bucket === 'ended' || entry.bucket === 'rescuable') continue;
    counts.set(day.slice(0, 7), (counts.get(day.slice(0, 7)) ?? 0) + 1);
  }
  return [...counts].sort().map(([month, count]) => ({ month, count }));
}

/** Reads all customers again in the background; nobody waits for it. */
export async function refreshRadar(scope: HostedTurn, call: CommandCall): Promise<void> {
  const { services, turn } = scope;
  void services.radar.refresh().catch((error: unknown) => services.log.error('The radar could not be read.', error));
  if (call.pressed) return showExpiring(scope, call, true);
  await say(turn, turn.text.chat.refreshing);
}
